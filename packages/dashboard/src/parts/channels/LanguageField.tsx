// In which language a survey is asked: one of those it is written in, or whatever the browser asks for.

import { channelsWords } from '../../texts/channelsWords';
import { languageName } from '../../texts/languageName';
import { Field } from '../form/Field';

interface Props {
  id: string;
  languages: string[];
  /** Empty: that of the browser. */
  value: string;
  /** What no choice means. */
  own: string;
  onChange(language: string): void;
}

export const LanguageField = ({ id, languages, value, own, onChange }: Props) => (
  <Field id={id} label={channelsWords.ask.lang}>
    <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
      <option value="">{own}</option>
      {languages.map((code) => (
        <option key={code} value={code}>
          {languageName(code)}
        </option>
      ))}
    </select>
  </Field>
);
