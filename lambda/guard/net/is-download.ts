const fetching =
  /\b(?:curl|wget|yum|dnf|apt|apt-get|apt-key|apk|rpm|zypper|pip3?|npm|yarn|pnpm|npx|gem|go|cargo|git|docker|podman|helm|kubectl|add-apt-repository|amazon-linux-extras|Invoke-WebRequest|iwr|DownloadFile|choco|snap|source|baseurl|gpgkey|mirrorlist|deb)\b/;
const sending =
  /(?:^|\s)(?:-d|-F|-T|--data\S*|--form|--upload-file|--post-\S+|push|-Method\s+(?:Post|Put))(?:\s|=|$)|-X\s*(?:POST|PUT|PATCH)|--request\s+(?:POST|PUT|PATCH)|\|\s*(?:nc|ncat|telnet)\b/i;

/** True if every line of a script that names a host fetches a program from there and sends nothing. */
export function isDownload(script: string, host: string): boolean {
  if (!/\s/.test(script)) return false;
  const lines = script.split(/\r?\n/).filter((line) => line.toLowerCase().includes(host));
  return (
    lines.length > 0 &&
    lines.every((line) => (fetching.test(line) && !sending.test(line)) || /^\s*(?:#|\/\/)/.test(line))
  );
}
