/** One measured size. */
export interface Point {
  readonly pages: number;
  readonly seconds: number;
  readonly mebibytes: number;
}

const [width, height] = [640, 360];
const plot = { left: 60, right: 580, top: 40, bottom: 300 };

/** Draws both figures over the pages; all three on logarithmic scales, so that a straight line at 45° is proportional growth. */
export function drawCurves(points: readonly Point[]): string {
  const pages = scaleOf([1, ...points.map((point) => point.pages)], plot.left, plot.right);
  const seconds = scaleOf([0.1, ...points.map((point) => point.seconds)], plot.bottom, plot.top);
  const mebibytes = scaleOf([10, ...points.map((point) => point.mebibytes)], plot.bottom, plot.top);
  const line = (heightOf: (point: Point) => number) =>
    points.map((point) => `${pages.at(point.pages)},${heightOf(point)}`).join(' ');
  const labels = [
    ...pages.powers.map((value) => label(pages.at(value), plot.bottom + 20, format(value), 'middle')),
    ...seconds.powers.map((value) => label(plot.left - 8, seconds.at(value) + 4, `${format(value)} s`, 'end')),
    ...mebibytes.powers.map((value) => label(plot.right + 8, mebibytes.at(value) + 4, `${format(value)} MiB`, 'start')),
  ];
  const grid = pages.powers.map((value) => `M${pages.at(value)} ${plot.top}V${plot.bottom}`).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="12" role="img">
<title>Processor time and memory of a build, by the pages that it makes</title>
<rect width="${width}" height="${height}" fill="#fff"/>
<path d="M${plot.left} ${plot.top}V${plot.bottom}H${plot.right}V${plot.top}${grid}" fill="none" stroke="#ccc"/>
<polyline points="${line((point) => seconds.at(point.seconds))}" fill="none" stroke="#0b57d0" stroke-width="2"/>
<polyline points="${line((point) => mebibytes.at(point.mebibytes))}" fill="none" stroke="#a8430a" stroke-width="2" stroke-dasharray="6 3"/>
${labels.join('\n')}
${label(plot.left, 20, 'CPU seconds (solid), left', 'start', '#0b57d0')}
${label(plot.right, 20, 'peak memory (dashed), right', 'end', '#a8430a')}
${label((plot.left + plot.right) / 2, height - 20, 'pages', 'middle')}
</svg>
`;
}

interface Scale {
  readonly at: (value: number) => number;
  /** The powers of ten that the scale covers. */
  readonly powers: readonly number[];
}

function scaleOf(values: readonly number[], from: number, to: number): Scale {
  const low = Math.floor(Math.log10(Math.min(...values)));
  const high = Math.max(low + 1, Math.ceil(Math.log10(Math.max(...values))));
  return {
    at: (value) => Math.round((from + ((Math.log10(value) - low) / (high - low)) * (to - from)) * 10) / 10,
    powers: Array.from({ length: high - low + 1 }, (_, index) => 10 ** (low + index)),
  };
}

function label(x: number, y: number, text: string, anchor: string, colour = '#333'): string {
  return `<text x="${x}" y="${y}" text-anchor="${anchor}" fill="${colour}">${text}</text>`;
}

function format(value: number): string {
  return value < 1 ? String(value) : value.toLocaleString('en-US');
}
