/**
 * Words of strangers in a command that one copies: between quotation marks, so that a shell takes them as they are.
 *
 * @example shellWord("Côte d'Ivoire") // "'Côte d'\\''Ivoire'"
 */
export const shellWord = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
