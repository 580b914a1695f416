"""The labels by which English pages name their links to other articles; other languages have tables/read_more.csv."""

import re

# With these a line is a link whatever it says.
STRONG = (
    r"(?:read|see) (?:more|also|next|further)|also read|see also|also see|must read|more to read|read also"
    r"|read (?:the )?(?:full|original|whole|entire|complete) (?:story|article|report|post|piece|text|transcript|interview)(?: here)?"
    r"|related(?: (?:article|story|stories|articles|coverage|news|content|reading|topics?|headlines?|links?|posts?|videos?))?"
    r"|recommended(?: (?:reading|stories|for you|videos?|articles?))?|(?:you )?(?:may|might|will|could) also (?:like|be interested in"
    r"|enjoy)|you may like"
    r"|(?:you )?(?:may|might) be interested in|don['’]?t miss|don['’]t miss this|further reading|more (?:on|from) [^:]{2,40}"
    r"|also on [^:]{2,30}|also (?:see|from|in) [^:]{0,30}|more stories|more (?:news|headlines|coverage|articles|top stories|reading)"
    r"|what to read next|go deeper|now watch"
    r"|trending(?: now| stories| articles)?|top stories|latest (?:news|stories|headlines)"
    r"|editor['’]?s['’]? (?:picks?|choice)|popular(?: now| stories| articles)?|most (?:read|popular|viewed|shared|commented)(?: stories"
    r"| articles)?|keep reading|in case you missed it"
    r"|icymi|read now|read next|up next|need to know|full coverage|our coverage|see all (?:stories|articles|coverage)|from (?:the"
    r"|our) (?:archives?|partners?)|from around the web"
    r"|around the web|sponsored (?:stories|links|content)|promoted (?:stories|links|content)|paid (?:stories|content)|from the web"
    r"|more from the web|you might like|we recommend"
    r"|suggested (?:reading|articles|stories)|next (?:article|story|post|up)|previous (?:article|story|post)|follow (?:our|the) (?:full "
    r"|live )?coverage|previous coverage|earlier coverage"
    r"|background reading|elsewhere on the site|other (?:stories|articles|headlines)|similar (?:stories|articles|posts)"
    r"|associated stories")
# With these only a line that does not end as a sentence does.
WEAK = (
    r"more|earlier|read|watch|listen|see|video|videos|photos|pictures|gallery|graphic|graphics|opinion|analysis|explainer|explained"
    r"|podcast"
    r"|podcasts|editorial|column|fact check"
        r"|interactive|story|full story|exclusive|live|live updates|factbox|timeline|quiz|poll|map|infographic|slideshow|perspective"
        r"|commentary|review|interview|background")
STRONG_LINE = re.compile(rf"(?P<open>[(\[])? ?(?P<label>(?i:{STRONG}))\s?(?:[:|>»–—]+|-\s)\s*(?P<text>\S.*?) ?(?(open)[)\]]?)")
WEAK_LINE = re.compile(rf"(?P<open>[(\[])? ?(?P<label>(?i:{WEAK}))\s?(?:[:|»>]+|-\s)\s?(?P<text>\S.*?) ?(?(open)[)\]]?)")
# Without a mark after it a label must be printed as one, and what follows as a headline.
UNMARKED = re.compile(
    r"(?P<label>Read More|READ MORE|READ ALSO|ALSO READ|Read Also|Also Read|READ NEXT|Read Next|Read next|SEE ALSO|See Also|RELATED"
    r"|Read more"
    r"|Related (?:Articles?|Stor(?:y|ies)|Headlines|Coverage)|RELATED (?:ARTICLES?|STOR(?:Y|IES))) (?P<text>[A-Z0-9“‘'\"].{10,260})")
LABEL_ALONE = re.compile(
    rf"(?P<label>(?i:{STRONG}|related|on the net|online|more|read more|watch|read also|see"
    rf"|more on this(?: \w+)?))\s?[:>»…]{{0,3}}(?:\.\.\.)?")
READ_MORE_AFTER = re.compile(
    r"(?P<text>\S.{10,180}?)[ |:–>-]+(?P<label>(?i:read more|read more here|» ?read more|read the full (?:story|article)|full story"
    r"|read full story))\s?[»>….]?")
# A page that takes the link's mark-up away leaves its label and headline without a space.
READ_FULL = re.compile(
    r"(?i:(?:to |you can )?(?:read|see|view|watch|listen to|continue reading) (?:the |our |her |his |this )?(?:full|whole|entire"
    r"|original|complete|rest of (?:the|this))"
    r"(?: \w+){0,3}(?:,? (?:click |right )?here| (?:at|on|in) (?:the )?(?-i:[A-Z])[^.\d]{1,60}(?:\.com|\.org)?)[.:!]?"
    r"|(?:see |view |read )?(?:more|all|other) (?:\w+ )?(?:stories|articles|posts|columns|news|coverage|work) (?:by|from|on"
    r"|about) (?-i:[A-Z])[^.]{1,60})")
# Where the rest is: an address in print. Not what an address offers beside the news: tickets, forms, information.
AT_ADDRESS = re.compile(
    r"(?i:(?:you can )?(?:read|see|find|follow|get|watch|view) (?!.{0,80}\b(?:information|details|tickets|help|forms?|services?)\b)"
    r"(?:more|all|the (?:full|rest|latest|complete|original|entire)|full|complete|original|other|previous|our"
    r"|(?-i:[A-Z])[\w'’-]*)\b[^.?!]{0,80}?"
    r"\s?(?:at|on|via|here|:) (?:https?://\S{4,200}|(?:www\.)?[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,30}){1,3}(?:/\S{0,160})?)[.!]?)")
# A label behind the other headline.
LABEL_AFTER = re.compile(
    r"(?P<text>[A-Z“‘'\"][^.!]{20,160}): (?P<label>(?:QuickTake|Explainer|Photos|Graphic|Infographic|Podcast|Live Updates"
    r"|Factbox)(?: Q&A)?)")
GLUED = re.compile(r"(?P<label>[A-Z][^:.?!]{2,60}):(?P<text>[A-Z“‘'\"][^:]{20,160})")
BRACKETED = re.compile(r"\[(?P<text>[A-Z‘“'\"][^\[\]:/]{24,160}[^.\[\]])\]")
ABOUT = re.compile(
    r"(?i:full|live|complete|continuing|more) coverage (?:of|on|from) [^.]{5,100}|(?i:read|see|find|get|click (?:here )?for|for|watch"
    r"|catch up on) (?:more|all|the latest|the rest)(?: of)?(?: \w+){0,2}? (?:about|on|from|in|at|of|coverage|here"
    r"|by) [^.]{2,80}?(?: here)?\.?")
