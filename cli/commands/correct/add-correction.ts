import { isSeq } from 'yaml';
import type { Correction } from '../../../lambda/content/content.ts';
import { editYaml } from '../../shared/edit-yaml.ts';

/** Adds a correction to the text of a `version.yaml`, after those that it has. */
export function addCorrection(
  text: string,
  {
    locale,
    date,
    because,
    meaning,
  }: Pick<Correction, 'locale' | 'date' | 'because'> & Partial<Pick<Correction, 'meaning'>>,
) {
  return editYaml(text, (document) => {
    if (!isSeq(document.get('corrections'))) document.set('corrections', document.createNode([]));
    document.addIn(['corrections'], document.createNode({ locale, date, because, ...(meaning && { meaning }) }));
  });
}
