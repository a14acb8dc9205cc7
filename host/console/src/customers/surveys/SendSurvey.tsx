import { useViewer } from '../../app/viewer';
import { ActionButton } from '../../shared/action/ActionButton';
import { SurveyTemplatePicker } from '../../shared/pickers/SurveyTemplatePicker';
import { SendSurveyDocument, SendSurveyForm } from './Surveys.gen';

const pickers = { templateCode: SurveyTemplatePicker };

/** Sends a questionnaire about a document to its customer. */
export function SendSurvey({ subjectId }: { subjectId: string }) {
  const { can, on } = useViewer();
  if (!on('Customers') || !can('customers:survey:send')) return null;
  return <ActionButton document={SendSurveyDocument} form={SendSurveyForm} fixed={{ subjectId }} pickers={pickers} button={{ size: 'small' }} />;
}
