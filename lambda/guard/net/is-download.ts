import { type Lead, nameInText } from './lead.ts';

const fetching =
  /\b(?:curl|wget|yum|dnf|apt|apt-get|apt-key|apk|rpm|zypper|pip3?|npm|yarn|pnpm|npx|gem|go|cargo|git|docker|podman|helm|kubectl|add-apt-repository|amazon-linux-extras|Invoke-WebRequest|iwr|DownloadFile|choco|snap|source|baseurl|gpgkey|mirrorlist|deb)\b/;
const sending =
  /(?:^|\s)(?:-d|-F|-T|--data\S*|--form|--upload-file|--post-\S+|push|-Method\s+(?:Post|Put))(?:\s|=|$)|-X\s*(?:POST|PUT|PATCH)|--request\s+(?:POST|PUT|PATCH)|\|\s*(?:nc|ncat|telnet)\b/i;

const comment = /^\s*(?:#|\/\/)/;

/** True if every line of a script that names a host or a bucket fetches a program from there and sends nothing. */
export function isDownload(script: string, lead: Lead): boolean {
  if (!/\s/.test(script)) return false;
  const name = nameInText(lead).toLowerCase();
  const lines = script.split(/\r?\n/).filter((line) => line.toLowerCase().includes(name));
  const isFetch = lead.kind === 'bucket' ? isFetchFromBucket : isFetchFromHost;
  return lines.length > 0 && lines.every((line) => comment.test(line) || isFetch(line));
}

const sendingFiles =
  /(?:^|\s)(?:-d|-F|-T|--data\S*|--form|--upload-file|--post-\S+)(?:\s|=)|\|\s*(?:nc|ncat|telnet)\b|\b(?:scp|sftp|rsync)\s/i;

/** Commands that read what people entered, from a table or a database. */
const readsData =
  /\baws\s+dynamodb\s+(?:scan|query|export\S*)|\b(?:pg_dump|pg_dumpall|mysqldump|mongodump|mongoexport)\b/;

/**
 * True if a line of a build sends a file or a text to a host, or what a table holds to another place: builds fetch and publish
 * programs, and have no reason to.
 */
export function sendsFiles(script: string, lead: Lead): boolean {
  if (lead.kind !== 'outside')
    return script.split(/\r?\n/).some((line) => line.includes(lead.name) && readsData.test(line));
  const name = nameInText(lead);
  return script
    .split(/\r?\n/)
    .some((line) => line.toLowerCase().includes(name) && !comment.test(line) && sendingFiles.test(line));
}

function isFetchFromHost(line: string): boolean {
  return fetching.test(line) && !sending.test(line);
}

const copies = /\baws\s+s3\s+(?:cp|sync|mv)\b/g;
const copyFromBucket = /\baws\s+s3\s+(?:cp|sync)\s+(?:--\S+\s+)*["']?s3:\/\/\S+\s+(?!\s*["']?s3:)/g;

/** A copy of the AWS CLI names first what it reads. */
function isFetchFromBucket(line: string): boolean {
  const all = line.match(copies)?.length ?? 0;
  if (all > 0) return line.match(copyFromBucket)?.length === all;
  return isFetchFromHost(line) && !/s3:\/\/|\baws\b/.test(line.replaceAll(/https?:\/\/\S+/g, ''));
}
