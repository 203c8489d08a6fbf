/** True for the name of a file that holds YAML: a record, settings, a checklist. */
export function isYaml(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}
