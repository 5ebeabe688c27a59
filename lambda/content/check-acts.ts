import { everyLocale, type LocalTime, type Reason, type Settings } from './content.ts';
import { clockChange, dayOf, instantOf } from './local-time.ts';
import { nearestLocale } from './nearest.ts';
import { problemOf, type UnlocatedProblem } from './rules.ts';
import type { Yaml } from './yaml/parse-yaml.ts';
import type { VersionYaml } from './yaml/version-form.ts';

/** One act that ends or moves what was announced, with the time at which the version would otherwise take effect. */
interface Act {
  readonly verb: 'postpone' | 'withdraw';
  readonly date: LocalTime;
  readonly effective: LocalTime;
  /** The act before this one. */
  readonly previous: LocalTime | undefined;
  /** Offset of its date. */
  readonly offset: number;
}

/** Checks what a company did with a version: in order, after its announcement, before it took effect, each with a reason. */
export function checkActs(effective: LocalTime, yaml: Yaml<VersionYaml>, settings: Settings): UnlocatedProblem[] {
  const { value, offsetOf } = yaml;
  const { withdrawn, postponed, urgent, timeZone = settings.timeZone } = value;
  const acts: Act[] = postponed.map(({ date }, index) => ({
    verb: 'postpone',
    date,
    effective: postponed[index - 1]?.to ?? effective,
    previous: postponed[index - 1]?.date,
    offset: offsetOf(['postponed', index, 'date']),
  }));
  const last = postponed.at(-1);
  if (withdrawn !== undefined)
    acts.push({
      verb: 'withdraw',
      date: withdrawn.date,
      effective: last?.to ?? effective,
      previous: last?.date,
      offset: offsetOf(['withdrawn', 'date']),
    });
  return [
    ...acts.flatMap((act) => checkAct(act, value, timeZone)),
    ...checkNewTimes(effective, yaml, timeZone),
    ...(urgent === undefined ? [] : checkReason(urgent, ['urgent'], { offsetOf, settings })),
    ...(withdrawn === undefined
      ? []
      : checkReason(withdrawn.because, ['withdrawn', 'because'], { offsetOf, settings })),
    ...postponed.flatMap(({ because }, index) =>
      checkReason(because, ['postponed', index, 'because'], { offsetOf, settings }),
    ),
    ...(urgent !== undefined && value.change === 'minor'
      ? [problemOf('urgent-minor', { offset: offsetOf(['urgent']) })]
      : []),
  ];
}

function checkAct(
  { verb, date, effective, previous, offset }: Act,
  { announced }: VersionYaml,
  timeZone: string,
): UnlocatedProblem[] {
  const change = clockChange(date, timeZone);
  if (change !== undefined) return [problemOf('clock-change', { time: date, timeZone, change, offset })];
  if (dayOf(date) < announced) return [problemOf('act-early', { verb, date, announced, offset })];
  if (previous !== undefined && instantOf(date, timeZone) < instantOf(previous, timeZone))
    return [problemOf('acts-order', { verb, date, previous, offset })];
  if (instantOf(date, timeZone) < instantOf(effective, timeZone)) return [];
  return [problemOf('act-late', { verb, date, effective, offset })];
}

function checkNewTimes(
  effective: LocalTime,
  { value, offsetOf }: Yaml<VersionYaml>,
  timeZone: string,
): UnlocatedProblem[] {
  return value.postponed.flatMap(({ to }, index) => {
    const from = value.postponed[index - 1]?.to ?? effective;
    const offset = offsetOf(['postponed', index, 'to']);
    const change = clockChange(to, timeZone);
    if (change !== undefined) return [problemOf('clock-change', { time: to, timeZone, change, offset })];
    if (instantOf(to, timeZone) > instantOf(from, timeZone)) return [];
    return [problemOf('postponed-earlier', { to, from, offset })];
  });
}

/** Checks the languages of a reason: the source locale is one of them, and pages exist in each. */
export function checkReason(
  because: Reason,
  path: readonly (string | number)[],
  { offsetOf, settings }: Pick<Yaml<unknown>, 'offsetOf'> & { readonly settings: Settings },
): UnlocatedProblem[] {
  if (typeof because === 'string') return [];
  const { sourceLocale } = settings;
  const locales = everyLocale(settings);
  const unknown = Object.keys(because).filter((locale) => !locales.includes(locale));
  const missing = { key: sourceLocale, example: `${sourceLocale}: The reason, in this language` };
  return [
    ...(Object.hasOwn(because, sourceLocale) ? [] : [problemOf('missing-key', { ...missing, offset: offsetOf(path) })]),
    ...unknown.map((locale) =>
      problemOf('unknown-locale', {
        locale,
        locales,
        meant: nearestLocale(locale, locales),
        offset: offsetOf([...path, locale]),
      }),
    ),
  ];
}
