"""What people ask of the database most, as views: each reads well in Datasette and needs no join."""

VIEWS = (
    """create view reading_list as
select a.id, a.headline, a.published, a.publication, a.section, a.language, length(a.text) as characters,
  (select count(*) from mentions m where m.article = a.id) as mentions, s.headline as story, a.permalink
from articles a left join stories s on s.id = a.story
where a.withdrawn is null
order by a.published is null, a.published, a.id""",
    """create view named_where as
select e.name, e.type, m.surface, a.headline, a.published, a.publication,
  substr(a.text, max(m.start - 59, 1), m.start - max(m.start - 60, 0)) || '»' || m.surface || '«'
    || substr(a.text, m.end + 1, 60) as passage,
  m.article, m.entity
from mentions m join articles a on a.id = m.article left join entities e on e.id = m.entity""",
    """create view said as
select coalesce(e.name, q.speaker_text) as speaker, q.text as words, q.kind, a.headline, a.published, a.publication,
  q.article, q.speaker as entity
from quotes q join articles a on a.id = q.article left join entities e on e.id = q.speaker""",
    """create view counted as
select f.value, f.text as figure, f.what, f.who, f."where" as place, f.attribution, a.headline, a.published, a.publication,
  f.article
from figures f join articles a on a.id = f.article""",
    """create view reports_of_stories as
select s.headline as story, a.headline, a.published, a.publication, a.id as article, s.id as story_id
from stories s join json_each(s.articles) report join articles a on a.id = report.value""",
    """create view publications as
select coalesce(publication, 'not recorded') as publication, count(*) as articles, min(published) as first, max(published) as last
from articles where withdrawn is null group by 1 order by articles desc, publication""",
)
