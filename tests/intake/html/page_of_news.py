"""An invented page of an invented newspaper, with all that such pages carry around their article."""

PARAGRAPHS = (
    "The spinning mill at Harrow Dene burned through the night of Friday, and forty families left their houses on Canal Street until the "
    "wind turned towards morning.",
    "Nobody was hurt, the fire brigade said, although two of its men were treated for smoke at the infirmary in Aldersley before they went "
    "back to their engines.",
    "The owners, who bought the mill in 1998, had asked the council last autumn for leave to pull down the oldest wing, which stood empty "
    "since the looms were sold.",
    "An inquiry will begin on Monday under the county surveyor, and the council has asked everyone who saw lights in the upper storey to "
    "come forward.",
)

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Mill burns at Harrow Dene | Aldersley Courier</title>
<script type="application/ld+json">{{"@type": "NewsArticle", "headline": "Mill burns at Harrow Dene", "author": {{"@type": "Person",
"name": "Ada Fielding"}}, "datePublished": "2019-05-04T08:00:00+01:00", "url": "https://courier.example/news/mill"}}</script>
<style>.x {{ color: red }}</style></head>
<body>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/sport">Sport</a></li></ul></nav></header>
<main><article>
<h1>Mill burns at Harrow Dene</h1>
<p class="byline">By Ada Fielding</p>
<div class="share-bar"><a href="https://social.example/share">Share this story</a></div>
<div class="article-body">
<p>{PARAGRAPHS[0]}</p>
<figure><img src="/img/mill.jpg" width="800" height="500" alt="A burning mill">
<figcaption>The mill at midnight. <span class="credit">Photo: Tom Rusk</span></figcaption></figure>
<p>{PARAGRAPHS[1]} The <a href="/fire-brigade">brigade</a> was <em>late</em> by <a href="javascript:alert(1)">an hour</a>.</p>
<h2>An empty wing</h2>
<p>{PARAGRAPHS[2]}</p>
<blockquote><p>We heard the roof go before we saw the flames.</p></blockquote>
<ul><li>Looms lost: forty</li><li>Houses emptied: forty</li></ul>
<div class="related-articles"><h3><a href="/a">Council votes on tram line</a></h3><p>Another story that has nothing to do with it.</p></div>
<table><tr><th>Year</th><th>Fires</th></tr><tr><td>2017</td><td>3</td></tr><tr><td>2018</td><td>5</td></tr></table>
<div class="newsletter-signup"><p>Get the Courier in your inbox every morning, free of charge.</p></div>
<p>{PARAGRAPHS[3]}</p>
<iframe src="https://www.youtube.com/embed/abc123" title="The fire from the canal bridge"></iframe>
<p style="display:none">This is hidden from every reader.</p>
</div></article></main>
<aside><h2>Most read</h2><p>Weather: rain</p></aside>
<footer>Aldersley Courier, Market Place</footer>
<script>document.write("tracking")</script><noscript>Please switch on JavaScript</noscript>
</body></html>"""
