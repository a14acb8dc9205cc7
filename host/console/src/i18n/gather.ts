type Words = { [key: string]: string | Words };

/** Words that every folder may add to what all screens share. */
const common = ['enums', 'fields', 'steps', 'columns'];

/** From the files of the folders to one bundle a folder; what is common goes to `shared`. */
export function gather(files: Record<string, Words>): Record<string, Words> {
  const bundles: Record<string, Words> = { shared: {} };
  for (const [path, words] of Object.entries(files)) {
    const folder = path.split('/').at(-2)!;
    const own: Words = {};
    for (const [key, value] of Object.entries(words)) {
      if (common.includes(key)) bundles.shared[key] = { ...(bundles.shared[key] as Words), ...(value as Words) };
      else own[key] = value;
    }
    bundles[folder] = { ...bundles[folder], ...own };
  }
  return bundles;
}
