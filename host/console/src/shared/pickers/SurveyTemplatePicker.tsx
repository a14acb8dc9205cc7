import { useTranslation } from 'react-i18next';
import type { PickerProps } from '../action/fieldTypes';
import { RemoteSelect } from './RemoteSelect';
import { SurveyTemplatePickerDocument } from './SurveyTemplatePicker.gen';

/** A questionnaire in use, by its title. */
export function SurveyTemplatePicker(props: PickerProps) {
  const { i18n } = useTranslation();
  return <RemoteSelect {...props} document={SurveyTemplatePickerDocument} variables={() => ({})} options={data => data.surveyTemplates.nodes.map(n => ({ value: n.code, label: i18n.language === 'en' ? n.titleEn : n.titleZh }))} />;
}
