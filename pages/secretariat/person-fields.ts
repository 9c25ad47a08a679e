import { LANGUAGES, type Language } from '../../core/language.ts';
import { labels, secretariat as texts } from '../../messages/catalogue/index.ts';
import { html, type Markup } from '../../messages/html.ts';
import { selectField, textField } from '../parts/fields.ts';

/** What is posted about a person, her days or a reason. */
export const POSTED = ['nameAr', 'nameFr', 'email', 'language', 'from', 'until', 'reason'] as const;
export type PostedField = (typeof POSTED)[number];
/** As typed, to show it again. */
export type PostedValues = Readonly<Partial<Record<PostedField, string>>>;

export type SecretariatError = keyof (typeof texts)['ar']['errors'];
/** What is wrong, at the field where it is shown. */
export type FieldError = { readonly field: PostedField; readonly code: SecretariatError };

type Fields = { readonly language: Language; readonly values: PostedValues; readonly errors: readonly FieldError[] };

export const errorAt = ({ language, errors }: Fields, field: PostedField): string | undefined => {
  const found = errors.find((error) => error.field === field);
  return found === undefined ? undefined : texts[language].errors[found.code];
};

export const errorList = (language: Language, errors: readonly FieldError[]) =>
  errors.map(({ field, code }) => ({ id: field, text: texts[language].errors[code] }));

/** Posts `nameAr`, `nameFr`, `email`, `language`. */
export const personFields = (fields: Fields): Markup => {
  const { language, values } = fields;
  const t = texts[language].person;
  const common = (name: PostedField) => ({ language, name, error: errorAt(fields, name), value: values[name] ?? '' });
  return html`${textField({ ...common('nameAr'), label: t.nameAr, lang: 'ar', maxlength: 100 })}
${textField({ ...common('nameFr'), label: t.nameFr, lang: 'fr', maxlength: 100 })}
${textField({ ...common('email'), label: t.email, hint: t.emailHint, type: 'email', inputmode: 'email', ltr: true, maxlength: 254 })}
${selectField({
  ...common('language'),
  label: t.language,
  empty: '',
  options: LANGUAGES.map((value) => ({ value, label: labels[language].language[value] })),
})}`;
};

/** Posts `from` and `until`. */
export const periodFields = (fields: Fields): Markup => {
  const { language, values } = fields;
  const t = texts[language].person;
  const day = (name: 'from' | 'until') =>
    textField({
      language,
      name,
      label: t[name],
      error: errorAt(fields, name),
      value: values[name] ?? '',
      type: 'date',
      ltr: true,
      width: 'medium',
    });
  return html`${day('from')}${day('until')}`;
};
