// Eleventy with the same pages as the other generators: terms, years and months are collections made once for each build.
const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const KINDS = ["tags", "entities", "sources", "years", "months"];
const slug = (text) => text.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
const iso = (date) => date.toISOString().slice(0, 10);

function grouped(all) {
  const groups = Object.fromEntries(KINDS.map((kind) => [kind, new Map()]));
  const add = (kind, name, post) => {
    const items = groups[kind].get(name);
    if (items) items.push(post);
    else groups[kind].set(name, [post]);
  };
  for (const post of all) {
    const { topics, entities, sources } = post.data, day = iso(post.date);
    for (const name of topics) add("tags", name, post);
    for (const name of entities) add("entities", name, post);
    for (const name of sources) add("sources", name, post);
    add("years", day.slice(0, 4), post);
    add("months", day.slice(0, 7), post);
  }
  const listed = (terms) => [...terms].map(([name, items]) => ({ name, slug: slug(name), items })).sort((a, b) => (a.name < b.name ? -1 : 1));
  return { posts: all, ...Object.fromEntries(KINDS.map((kind) => [kind, listed(groups[kind])])) };
}

export default function (config) {
  let made = null;
  const newest = (a, b) => b.date - a.date || (a.inputPath < b.inputPath ? -1 : 1);
  const groups = (api) => (made ??= grouped(api.getFilteredByGlob("**/content/**/*.md").sort(newest)));
  config.setUseGitIgnore(false);
  config.addPassthroughCopy({ theme: "theme" });
  config.on("eleventy.before", () => { made = null; });
  config.addFilter("slugterm", slug);
  config.addFilter("iso", iso);
  config.addFilter("longdate", (date) => `${iso(date).slice(8)} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`);
  config.addFilter("rfc3339", (date) => date.toISOString());
  config.addFilter("firstn", (items, count) => items.slice(0, count));
  config.addCollection("posts", (api) => groups(api).posts);
  for (const kind of KINDS) config.addCollection("by_" + kind, (api) => groups(api)[kind]);
  return { dir: { input: ".", includes: "_includes", output: "_site" }, markdownTemplateEngine: false, htmlTemplateEngine: "njk" };
}
