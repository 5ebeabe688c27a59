const maxListed = 5;

/**
 * The problems that a message lists, at most five of them and as many as fit, with the number of those left out. A problem is a line
 * and the indented lines below it; the first one is cut only when it does not fit by itself.
 */
export function shortenReason(message: string, fits: (reason: string) => boolean): string {
  const problems = message.split(/\n(?!\s)/);
  for (let listed = Math.min(maxListed, problems.length); listed > 0; listed -= 1) {
    const reason = join(problems.slice(0, listed), problems.length - listed);
    if (fits(reason)) return reason;
  }
  const characters = [...(problems[0] ?? '')];
  const cut = (length: number) => join([`${characters.slice(0, length).join('')}…`], problems.length - 1);
  let [fitting, tooLong] = [0, characters.length];
  while (tooLong - fitting > 1) {
    const middle = Math.floor((fitting + tooLong) / 2);
    if (fits(cut(middle))) fitting = middle;
    else tooLong = middle;
  }
  return cut(fitting);
}

function join(listed: readonly string[], others: number): string {
  return [...listed, ...(others > 0 ? [`… and ${others} more, which the publisher's log lists`] : [])].join('\n');
}
