import type { Files } from '../../lambda/content/files/files.ts';

/** One translation that has no problem, with the files that it is read with: its source, and what both belong to. */
export interface SoundText {
  readonly path: string;
  readonly source: string;
  readonly files: Files;
}

/** Every translation of a content whose source locale is English, each alone with its source, or with the other translations of it. */
export function soundTexts(files: Files, { isTogether = false }: { readonly isTogether?: boolean } = {}): SoundText[] {
  const texts = [...files.keys()].filter((path) => /^[^/]+\/\d{4}-\d\d-\d\d\/[^/.]+\.md$/.test(path));
  return texts.flatMap((path) => {
    const version = path.slice(0, path.lastIndexOf('/') + 1);
    const source = `${version}en.md`;
    if (path === source || !files.has(source)) return [];
    const isRead = (name: string) =>
      !/\/\d{4}-/.test(name) ||
      (isTogether && name.startsWith(version)) ||
      [path, source, `${version}version.yaml`].includes(name) ||
      isOther(name, version);
    return [{ path, source, files: new Map([...files].filter(([name]) => isRead(name))) }];
  });
}

/** Other policies stay, because texts link to them: their newest sources are enough. */
function isOther(name: string, version: string): boolean {
  return name.split('/')[0] !== version.split('/')[0] && /(?:\/en\.md|version\.yaml)$/.test(name);
}
