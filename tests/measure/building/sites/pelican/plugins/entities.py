"""Pages of entities, written as Pelican writes those of tags: what the author of a site would write."""

from collections import defaultdict

from pelican import signals
from pelican.urlwrappers import URLWrapper


class Entity(URLWrapper):
    """A name that articles have in their line "entities", parted by semicolons."""


def collect(generator):
    """Entity -> its articles."""
    generator.entities = defaultdict(list)
    for article in generator.articles:
        article.entities = [Entity(name.strip(), generator.settings) for name in article.entities.split(";")]
        for entity in article.entities:
            generator.entities[entity].append(article)
    generator._update_context(("entities",))


def write(generator, writer):
    """A page for each, and their list."""
    template, relative = generator.get_template("entity"), generator.settings["RELATIVE_URLS"]
    for entity, articles in generator.entities.items():
        writer.write_file(entity.save_as, template, generator.context, relative_urls=relative, entity=entity, articles=articles,
                          url=entity.url, template_name="entity", page_name=entity.page_name)
    writer.write_file("entities.html", generator.get_template("entities"), generator.context, relative_urls=relative, url="entities.html")


def register():
    """Pelican's entry point."""
    signals.article_generator_finalized.connect(collect)
    signals.article_writer_finalized.connect(write)
