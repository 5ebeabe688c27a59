/** Full names of types that a table lists by service, such as `AWS::SQS::Queue` for `SQS: 'Queue'`. */
export function expandTypes(table: Readonly<Record<string, string>>): string[] {
  return Object.entries(table).flatMap(([service, names]) =>
    names.split(/\s+/).flatMap((name) => (name === '' ? [] : [`AWS::${service}::${name}`])),
  );
}
