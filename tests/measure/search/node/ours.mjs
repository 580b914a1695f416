/* Our engine, reading the files of its index as it does in a page. */
import {createRequire} from "node:module";

export const open = ({engine, folder}) => createRequire(import.meta.url)(engine).open(folder);

/** Ids alone: making the excerpts of a hundred results would take most of the time. */
export async function ask(archive, query, {limit}) {
  const {articles} = await archive.find(query, {facets: false});
  const rows = await Promise.all(articles.slice(0, limit).map((article) => archive.row(article)));
  return rows.map(({id}) => id);
}
