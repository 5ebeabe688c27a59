import { suggest } from '../../lambda/content/nearest.ts';
import { regions } from '../../lambda/content/regions.ts';
import { problem } from './deployment-problem.ts';

/** What is wrong with a region of the right form: nothing, or that nobody knows it. */
export function findUnknownRegion(name: string, region: string): string[] {
  if (Object.hasOwn(regions, region)) return [];
  return [
    problem(
      `Cannot use context ${name} "${region}": it is not a region that is known here`,
      suggest(region, Object.keys(regions), 'Write a region such as "eu-central-1"'),
    ),
  ];
}

/** A list in `cdk.json`; with `-c` its JSON, or a text with commas. */
export function readReplicaRegions(
  given: unknown,
  homeRegion: string | undefined,
): { regions: string[]; problems: string[] } {
  const list = typeof given === 'string' ? splitRegions(given) : (given ?? []);
  if (!Array.isArray(list) || !list.every((region) => typeof region === 'string' && region !== '')) {
    const message = `Cannot use context replicaRegions ${JSON.stringify(given)}: it is not a list of AWS regions`;
    return { regions: [], problems: [problem(message, 'Write it like ["eu-west-1"]')] };
  }
  const twice = list.filter((region, index) => region === homeRegion || list.indexOf(region) !== index);
  const problems = twice.map((region) =>
    problem(
      `Cannot use context replicaRegions: "${region}" holds the site already`,
      'Name each region once, and not the homeRegion',
    ),
  );
  return {
    regions: list,
    problems: [...list.flatMap((region) => findUnknownRegion('replicaRegions', region)), ...problems],
  };
}

function splitRegions(text: string): string[] {
  const plain = /^\[.*\]$/s.test(text.trim()) ? text.trim().slice(1, -1).replaceAll('"', '') : text;
  return plain.split(',').map((region) => region.trim());
}
