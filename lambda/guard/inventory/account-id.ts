/** True for the id of an account of AWS. */
export function isAccountId(text: string): boolean {
  return /^\d{12}$/.test(text);
}
