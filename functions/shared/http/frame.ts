import type { Region } from '../../../core/region/region.ts';
import type { Frame } from '../../../pages/frame.ts';
import type { HttpRequest } from './http.ts';

/** What every page of this region is given. `path`: where GET answers it, when that is not where the request went. */
export const frameOf = (region: Region, request: HttpRequest, path: string = request.path): Frame => ({
  language: request.language,
  path,
  region: region.name,
  sample: region.sample,
});
