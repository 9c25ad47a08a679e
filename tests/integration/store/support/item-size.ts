/**
 * Bytes of an item as DynamoDB counts them: names and values in UTF-8, two digits a byte, three bytes for a list or a map
 * and one for each member. Source: DynamoDB Developer Guide, "Item sizes and formats".
 */
export const itemSize = (item: Readonly<Record<string, unknown>>): number =>
  Object.entries(item).reduce((sum, [name, member]) => sum + Buffer.byteLength(name) + valueSize(member), 0);

const valueSize = (member: unknown): number => {
  if (typeof member === 'string') return Buffer.byteLength(member);
  if (typeof member === 'number') return Math.ceil(String(member).length / 2) + 1;
  if (typeof member === 'boolean' || member === null) return 1;
  if (Array.isArray(member)) return 3 + member.reduce((sum: number, value: unknown) => sum + 1 + valueSize(value), 0);
  if (typeof member === 'object') return 3 + Object.keys(member).length + itemSize({ ...member });
  throw new TypeError(`no size of ${typeof member}`);
};
