"""The topics under which the outlet filed it: "Tags: harbour, fog", "This article tagged under:" and a list."""

import re
from dataclasses import replace

from generator.model import Draft
from generator.normalise.lines import ends_sentence, free, give, took

LABEL = re.compile(
    r"(?i:(?:this (?:article|story|post) (?:is |was )?(?:tagged|filed|posted) (?:under|in|with|as)|filed under|tagged(?: as| under| with"
    r"| in)?|tags|topics|related topics|keywords"
    r"|more about|explore more|categories|posted in|schlagwörter|schlagworte|themen|mots[- ]clés|sujets|thèmes|etiquetas|temas"
    r"|palabras clave|palavras-chave|tópicos|assuntos"
    r"|parole chiave|argomenti|onderwerpen|trefwoorden|tagi|słowa kluczowe|tematy|etiketler|анахтар|теги|метки|темы|ключевые слова|мітки"
    r"|ключові слова|الوسوم|كلمات مفتاحية|الكلمات الدلالية"
    r"|标签|標籤|关键词|關鍵字"
    r"|タグ|キーワード|태그|키워드|kata kunci|topik|từ khóa|chủ đề|štítky|klíčová slova|témata|תגיות|נושאים|برچسب‌ها|کلیدواژه))\s?[:："
    r"|](?P<tags>\s*\S.{0,300})?")
ALONE = re.compile(r"(?i:tags|topics|related topics|keywords|filed under)")
TAIL = 12
LONGEST = 40
MOST_WORDS = 5


def tag_list(draft: Draft) -> Draft:
    """In the last lines of the article only; the tags are kept as its own."""
    if took(draft, "tag_list"):
        return draft
    lines = free(draft)
    start = max(len(lines) - TAIL, 2)
    for place, (n, words) in enumerate(lines[start:], start):
        below = lines[place + 1:]
        found = LABEL.fullmatch(words) or (LABEL.fullmatch(f"{words}:") if ALONE.fullmatch(words) and below else None)
        if not found:
            continue
        run = [n, *(m for m, _ in below)] if all(_is_tag(text) for _, text in below) else [n]
        if len(run) == 1 and ALONE.fullmatch(words):
            continue
        inline = (found["tags"] or "").strip()
        if inline and not all(_is_tag(part) for part in re.split(r"[,;،、|]", inline) if part.strip()):
            return draft
        given = [inline, *(text for m, text in below if m in run)]
        tags = [part.strip(" #•·") for text in given for part in re.split(r"[,;،、|]", text) if part.strip(" #•·")]
        return replace(give(draft, dict.fromkeys(run, "hashtags"), "tag_list"), tags=tuple(dict.fromkeys((*draft.tags, *tags))))
    return draft


def _is_tag(words: str) -> bool:
    return len(words.strip()) <= LONGEST and len(words.split()) <= MOST_WORDS and not ends_sentence(words.strip())
