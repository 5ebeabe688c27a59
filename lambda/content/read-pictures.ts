import type { WrittenSettings } from './content.ts';
import { type FileProblem, inFile } from './locate-problems.ts';
import { problemOf } from './rules.ts';
import { cleanSvg, type Picture } from './svg/clean-svg.ts';
import { pictureNames, type Theme } from './theme.ts';
import type { Yaml } from './yaml/parse-yaml.ts';

/** The files of a content, as far as pictures need them. */
export interface PictureFiles {
  /** Paths of all files, including those that could not be decoded. */
  readonly paths: readonly string[];
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads the pictures that `theme:` in `site.yaml` names, and cleans them. */
export function readPictures(
  yaml: Yaml<WrittenSettings>,
  files: PictureFiles,
): { theme: Theme | undefined; problems: FileProblem[] } {
  const [logo, logoDark, favicon] = pictureNames.map((name) => readPicture(yaml, name, files));
  const pictures = { logo: logo?.picture, logoDark: logoDark?.picture, favicon: favicon?.picture };
  const problems = [logo, logoDark, favicon].flatMap((read) => read?.problems ?? []);
  const { theme } = yaml.value;
  return { theme: theme && { ...theme, ...pictures }, problems: [...problems, ...checkLogos(yaml)] };
}

function readPicture(
  { value, offsetOf }: Yaml<WrittenSettings>,
  name: (typeof pictureNames)[number],
  { paths, texts }: PictureFiles,
): { picture?: Picture | undefined; problems: FileProblem[] } {
  const file = value.theme?.[name];
  if (file === undefined) return { problems: [] };
  const source = texts.get(file);
  if (source !== undefined) {
    const { picture, faults } = cleanSvg(source);
    return {
      picture,
      problems: inFile(
        file,
        faults.map((fault) => problemOf('picture-part', fault)),
      ),
    };
  }
  // Why a file could not be decoded is said in its place.
  if (paths.includes(file)) return { problems: [] };
  return {
    problems: inFile('site.yaml', [problemOf('missing-picture', { file, name, offset: offsetOf(['theme', name]) })]),
  };
}

function checkLogos({ value: { theme = {} }, offsetOf }: Yaml<WrittenSettings>): FileProblem[] {
  const { name, logo, logoDark } = theme;
  const [first] = (['logo', 'logoDark'] as const).filter((key) => theme[key] !== undefined);
  const unnamed =
    name === undefined && first !== undefined
      ? [problemOf('unnamed-logo', { offset: offsetOf(['theme', first]) })]
      : [];
  const alone =
    logo === undefined && logoDark !== undefined
      ? [problemOf('dark-logo-alone', { offset: offsetOf(['theme', 'logoDark']) })]
      : [];
  return inFile('site.yaml', [...unnamed, ...alone]);
}
