import { formatInstant, formatWithOffset } from '../../content/local-time.ts';
import { isLocalTime } from '../../content/yaml/values.ts';
import type { VisitedPolicy, VisitedVersion } from '../site-visit.ts';

/** What is wrong with the dates of a policy's versions among each other, and with their status at an instant. */
export function judgeOrder({ versions, timeZone }: VisitedPolicy, at: number): string[] {
  const ids = versions.map(({ id }) => id);
  const twice = [...new Set(ids.filter((id, index) => ids.indexOf(id) < index))];
  const inForce = versions.filter(({ status }) => status === 'inForce');
  const begun = versions.filter(({ effectiveAt }) => effectiveAt !== null && Date.parse(effectiveAt) <= at);
  const effects = versions.flatMap(({ effectiveAt }) => (effectiveAt === null ? [] : [Date.parse(effectiveAt)]));
  return [
    ...twice.map((id) => `Lists version ${id} twice`),
    ...(inForce.length > 1
      ? [`Says that several versions are in force: ${inForce.map(({ id }) => id).join(', ')}`]
      : []),
    ...(inForce.length === 0 && begun.length > 0 ? ['Says that no version is in force'] : []),
    ...(effects.some((effect, index) => effect < (effects[index - 1] ?? effect))
      ? ['Does not list versions in the order in which they take effect']
      : []),
    ...versions.flatMap((version) => [...judgeVersion(version, versions, at), ...judgeForms(version, timeZone)]),
  ];
}

function judgeVersion(version: VisitedVersion, versions: readonly VisitedVersion[], at: number): string[] {
  const { id, status, effectiveAt, replaced, replacedAt, announcedAt } = version;
  const faults: string[] = [];
  const effect = effectiveAt === null ? Number.NaN : Date.parse(effectiveAt);
  if (status === 'announced' && effect <= at)
    faults.push(`Says that version ${id} is to come, and that it is effective since ${effectiveAt}`);
  if ((status === 'inForce' || status === 'replaced') && !(effect <= at) && !Number.isNaN(at))
    faults.push(
      `Says that version ${id} is ${status === 'inForce' ? 'in force' : 'replaced'}, and that it is effective from ${effectiveAt}`,
    );
  if (Date.parse(announcedAt) > at)
    faults.push(`Says that version ${id} was announced at ${announcedAt}, which is not past`);
  const next = versions.find((other) => other.id === replaced);
  if (status === 'replaced' && next === undefined)
    faults.push(`Says that version ${id} was replaced by ${replaced}, which it does not list`);
  if (status !== 'replaced' && replaced !== null)
    faults.push(`Says that version ${id} was replaced by ${replaced}, and that it is ${status}`);
  if (next !== undefined && Date.parse(replacedAt ?? '') !== Date.parse(next.effectiveAt ?? ''))
    faults.push(
      `Says that version ${id} was replaced at ${replacedAt}, and that ${next.id} is effective from ${next.effectiveAt}`,
    );
  return faults;
}

function judgeForms(
  { id, announced, announcedAt, effective, effectiveAt }: VisitedVersion,
  timeZone: string,
): string[] {
  const faults: string[] = [];
  const announcement = dayAt(announcedAt, timeZone);
  if (announcement !== announced)
    faults.push(`Says that version ${id} was announced on ${announced}, and at ${announcedAt}`);
  const time = instantOfTime(effective, timeZone);
  if (effective !== null && time !== Date.parse(effectiveAt ?? ''))
    faults.push(`Says that version ${id} is effective on ${effective}, and from ${effectiveAt}`);
  return faults;
}

function dayAt(instant: string, timeZone: string): string | undefined {
  const at = Date.parse(instant);
  return Number.isNaN(at) ? undefined : formatInstant(at, timeZone).slice(0, 10);
}

function instantOfTime(time: string | null, timeZone: string): number | undefined {
  return time !== null && isLocalTime(time) ? Date.parse(formatWithOffset(time, timeZone)) : undefined;
}
