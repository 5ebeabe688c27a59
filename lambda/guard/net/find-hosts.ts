import { isPrivateName, type OutsidePlace } from '../../shared/outside-place.ts';
import type { Lead } from './lead.ts';

const authority = /\b[a-z][a-z0-9+.-]{1,30}:\/\/([^\s/"'`?#<>\\,;)}\]]+)/gi;
const bareHost = /^(?:[a-z0-9_](?:[a-z0-9_-]*[a-z0-9])?\.)+([a-z]{2,24})\.?(?::\d{1,5})?(?:\/\S*)?$/i;
const ipAddress = /^(?:\d{1,3}\.){3}\d{1,3}(?::\d{1,5})?$/;
/** Domains whose hosts belong to AWS. The region of one, if it has any, is a part of its name. */
const ofAws =
  /(?:^|\.)(?:amazonaws\.com(?:\.cn)?|amazonaws\.eu|amazonses\.com|api\.aws|on\.aws|aws\.dev|amazoncognito\.com|awsapprunner\.com|elasticbeanstalk\.com|awsglobalaccelerator\.com|aws\.amazon\.com|amazon\.com|awsapps\.com|amplifyapp\.com|awsstatic\.com|public\.ecr\.aws|awsdns-\d+\.(?:com|net|org|co\.uk)|aws)$/i;
/** Hosts of AWS whose region is known only after the deployment; buckets are located by their names. */
const regional = /(?:^|[a-z0-9][.-])⟨⟩\.(?:amazonaws\.com|api\.aws|amazoncognito\.com)/;
/** Hosts of this machine, of a cluster or of AWS's networks, and names that identify a format. */
const nowhere =
  /^(?:localhost|0\.0\.0\.0|127\.|10\.|192\.168\.|169\.254\.|172\.(?:1[6-9]|2\d|3[01])\.|100\.(?:6[4-9]|[7-9]\d|1[01]\d|12[0-7])\.|\[?::1)|(?:^|\.)(?:localhost|localdomain|cluster\.local|(?:compute|ec2|docker|google)\.internal)$|^(?:internal|local)$|^(?:www\.)?w3\.org$|^json-schema\.org$|(?:^|\.)schemas?\.|^purl\.org$|^tempuri\.org$|^docs\.oasis-open\.org$|(?:^|\.)(?:k8s|x-k8s|kubernetes)\.io$/i;
/** Endings that programs also use for the names of files and members. */
const ambiguous =
  /^(?:am|app|as|at|be|by|cc|co|dev|do|go|id|in|is|it|js|md|me|ml|my|name|no|pl|pm|ps|py|rs|sh|so|st|tf|to|ts|tv|us|zip)$/i;
const common =
  /^(?:com|net|org|io|ai|eu|gov|edu|info|biz|cloud|mil|int|online|site|tech|store|xyz|systems|services|network|solutions|software|company|global|agency|digital|health|bank|finance)$/i;
/** Packages of Java and identifiers of apps are written like hosts, backwards. */
const backwards = /^(?:com|org|net|io|de|eu|dev|software)\./i;
const tokens = /[^\s"'`,;=()<>[\]{}|]+/g;

/** Finds hosts that are outside AWS, and those that are known only after the deployment. */
export function findHosts(text: string): Lead[] {
  if (!text.includes('.') && !text.includes('//')) return [];
  const leads = [...text.matchAll(authority)].flatMap(([whole, host = '']) => authorityLead(whole, host));
  for (const way of remote) for (const [, host = ''] of text.matchAll(way)) leads.push(...hostLead(host));
  const rest = text.replaceAll(authority, ' ');
  const isAlone = !/\s/.test(rest);
  for (const { 0: token, index } of rest.matchAll(tokens)) {
    const isCall = rest.charAt(index + token.length) === '(';
    if (isCall || !isHost(token, isAlone)) continue;
    for (const lead of hostLead(token)) leads.push(token === text ? { ...lead, isBare: true } : lead);
  }
  return leads;
}

const machine = '((?:[a-z0-9-]+\\.)+[a-z]{2,24}|(?:\\d{1,3}\\.){3}\\d{1,3})(?![\\w.-])';
/** Commands that reach another machine by its name or address, and a place for files as they write it. */
const remote = [
  new RegExp(`(?<![\\w.@/:-])[\\w.-]+@${machine}:(?=[/~])`, 'gi'),
  // A rule of rsyslog forwards with one sign over UDP, and with two over TCP.
  new RegExp(`(?<=^|[\\s'"])(?:@@(?:\\(\\w+\\))?|@(?=[\\w.-]+:\\d))${machine}`, 'gim'),
  new RegExp(`\\b(?:ssh|scp|sftp|rsync|sshfs|autossh)\\s(?:[^\\n|;&]*?\\s)?[\\w.-]+@${machine}`, 'gi'),
  /\b(?:nc|ncat|netcat|socat|telnet|ssh|scp|rsync|curl|wget|ftp|tftp|mysql|mysqldump|psql|pg_dump|mongo|mongosh|mongodump|redis-cli|sqlcmd|kcat|logger|iperf3?)\s(?:[^\n|;&]*?[\s=@:])?((?:\d{1,3}\.){3}\d{1,3})(?![\w.-])/gi,
];

/** Stores of other clouds whose addresses name a bucket in place of a host. */
const clouds: Readonly<Record<string, string>> = {
  gs: 'storage.googleapis.com',
  oss: 'aliyuncs.com',
  b2: 'backblazeb2.com',
};

function authorityLead(whole: string, host: string): Lead[] {
  const scheme = whole.slice(0, whole.indexOf(':')).toLowerCase();
  if (/^(?:s3[an]?|arn|file|docker-daemon|urn)/.test(scheme)) return [];
  const cloud = Object.hasOwn(clouds, scheme) ? clouds[scheme] : undefined;
  return cloud === undefined ? hostLead(host) : [outsideLead({ kind: 'host', name: cloud })];
}

/** Addresses of this machine or network: https://www.iana.org/assignments/iana-ipv6-special-registry */
const nowhereInV6 = /^(?:::1?$|f[cd]|fe[89ab])/i;

/** True for a token that can only be the name of a host. In a longer text, such as a program, fewer can. */
function isHost(token: string, isAlone: boolean): boolean {
  if (!token.includes('.') || token.includes('@') || token.includes('⟨')) return false;
  if (ipAddress.test(token)) return isAlone && /^[\d.:]+$/.test(token) && !/^(?:0|255)\.|^\d\.\d\.\d\.\d$/.test(token);
  // A constant of a program, such as `log.INFO`.
  if (/[a-z].*\.[A-Z]+$/.test(token)) return false;
  const ending = bareHost.exec(token)?.[1];
  if (ending === undefined || backwards.test(token) || /^\d+\.\d/.test(token)) return false;
  if (common.test(ending)) return true;
  if (isAlone && isPrivateName(ending)) return true;
  const labels = token.split(/[/:]/)[0]?.split('.').length ?? 0;
  return isAlone && ending.length === 2 && (labels > 2 || !ambiguous.test(ending));
}

function hostLead(given: string): Lead[] {
  const address = /\[([0-9a-f:.]+)$/i.exec(given)?.[1];
  if (address !== undefined)
    return nowhereInV6.test(address) ? [] : [outsideLead({ kind: 'host', name: address.toLowerCase() })];
  const host = (given.split('@').at(-1) ?? '')
    .replace(/\/.*$/, '')
    .replace(/:\d*$/, '')
    .replace(/\.$/, '')
    .toLowerCase();
  if (/^⟨[a-z-]+-\d(\|stateless)?⟩/.test(host) || host.startsWith('⟨unstated') || host === '*' || host === '')
    return [];
  if (/\.cloudfront\.net$/.test(host) && !host.includes('⟨'))
    return [{ kind: 'unknown', name: `the distribution ${host}` }];
  if (regional.test(host)) return [{ kind: 'unknown', name: 'a host of AWS whose region is not known' }];
  if (nowhere.test(host) || ofAws.test(host)) return [];
  if (host.includes('⟨')) {
    const known = host.split('⟩').at(-1) ?? '';
    if (bareHost.test(`x${known}`)) return [outsideLead({ kind: 'hostsBelow', name: known.replace(/^\./, '') })];
    return [{ kind: 'unknown', name: 'a host' }];
  }
  return host.includes('.') ? [outsideLead({ kind: 'host', name: host })] : [];
}

function outsideLead(place: OutsidePlace): Lead {
  return { kind: 'outside', place };
}
