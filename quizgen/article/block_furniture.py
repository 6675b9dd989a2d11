"""Whole paragraphs, headings and list points that are about the page: adverts, buttons, captions, credits."""

from __future__ import annotations

from quizgen.article.patterns import compiled

BLOCK = compiled(
    {
        "advertisement": (
            r"(?:skip )?(?:advertisements?|advert|ad|promotion|promoted(?: content)?)\s?:?",
            r"sponsored(?: content| post| by .{1,40})?",
            r"(?:(?:article|story) )?continues? (?:reading )?(?:below|after)\b.{0,60}",
            r"continue reading(?: .{0,80}(?<![.!?]))?",
            r"scroll (?:down )?(?:for|to) .{0,40}(?<![.!?])",
        ),
        "navigation": (
            r"skip to (?:main )?(?:content|navigation)|back to (?:top|home)",
            r"menu|home|search|next|previous|close|contents|table of contents|log ?in|sign in|register",
            r"(?:next|previous) (?:article|post|story)",
            r"page \d{1,4}(?: (?:of|/) \d{1,4})?|\d{1,3}(?: ?/ ?\d{1,3})?|- ?\d{1,3} ?-",
            r"(?:[A-Z][\w&' ]{1,25}\s?[>»›]\s?){1,6}[A-Z].{0,80}",
            (
                r"(?:(?:terms(?: of (?:use|service)| (?:and|&) conditions)?|privacy(?: policy| notice)?|cookies?"
                r"(?: policy| settings)?|accessibility|contact(?: us)?|about(?: us)?|sitemap|help|advertise"
                r"(?: with us)?|careers)(?:<SEP>|$)){1,9}"
            ),
        ),
        "sharing": (
            (
                r"(?:share|print|e-?mail|save|tweet|listen to|bookmark|send|like) this(?: (?:article|story|page"
                r"|post|with .{1,30}|on .{1,60}))?[:.]?"
            ),
            r"share (?:on|via|with|to) (?:<SITE>|e-?mail|friends|social media)\b.{0,60}",
            r"(?:<BUTTON>(?:<SEP>|\s|$)){1,9}:?|listen|gift this article",
        ),
        "reading time": (r"(?:reading time:?\s)?\d{1,3}[- ]?min(?:ute)?s?(?:[- ](?:read|listen|watch))?\.?",),
        "comments": (
            r"(?:\d[\d,.]{0,9}[km]? )?(?:comments?|shares?|likes?|views?|replies|retweets)(?: ?\(\d{1,6}\))?",
            (
                r"(?:leave|post|add|view|show|write|join|see|read|hide) (?:an? |all |your |the |\d{1,6} )?"
                r"(?:comments?|reply|conversation)\.?"
            ),
            r"no comments(?: yet)?\.?|comments are (?:closed|off)\b.{0,60}|comments? \d{1,6}",
        ),
        "pointer to other articles": (
            (
                r"(?:related|see also|also read|read also|read next|read more|up next|don[’']t miss|watch now"
                r"|in pictures|must[- ]read|editor[’']s picks?|you may also like"
                r"|more on this(?: story| topic)?)\s?:.{0,180}"
            ),
            r"(?:read|more|listen|video|watch|gallery|recommended)\s?:.{0,120}(?<![.!?…”\"])",
            (
                r"(?:related|more|other|latest|top|popular|recommended|trending|featured|most[- ]read|similar) "
                r"(?:articles?|stories|content|topics|posts|reading|links|news|videos|on this (?:story|topic)"
                r"|like this)"
            ),
            r"more from .{1,40}(?<![.!?])|you (?:may|might) (?:also )?(?:like|be interested in)",
            r"recommended(?: for you)?|trending(?: now)?|most (?:read|popular|viewed)|up next|see also",
            r"external links|further reading|(?:tags?|topics?|categor(?:y|ies)|filed under):.{0,150}",
        ),
        "caption or credit": (
            r"<PICTURE>\s?(?:credits?|caption|source|by|courtesy(?: of)?)?\s?[:©/].{0,300}",
            r"<PICTURE> (?:credit|courtesy of|provided by|supplied by) .{1,120}",
            r"(?:photo(?:graph)?s?|illustrations?) by .{1,80}(?<![.!?])",
            (
                r".{0,500}\((?:<PICTURE>\s?(?:[:/©]|by|courtesy|credit)|credit:|courtesy of|<AGENCY>\s?/|ap photo"
                r"|getty images)[^()]{0,120}\)?\.?"
            ),
            # "the space agency (NASA)." is no credit: its full stop stands behind.
            r".{0,500}[.!?]\s\(<AGENCY>\)|.{0,500}(?:[/|©]|\bvia|\bcredit:?|\bphoto:?)\s?<AGENCY>",
            r"<AGENCY>(?:\s?[/,]\s?<AGENCY>){0,3}",
            r"(?:credits?|sources?)\s?:(?:(?![.!?]\s).){1,120}(?<![.!?])",
            r"(?:(?![.!?]\s).){0,300}\b(?:photo|image|picture) (?:credit:|courtesy of).{0,80}(?<![.!?])",
        ),
        "copyright": (
            r"(?:copyright\s?(?:©|\(c\)|\d{4}|:)|©|\(c\)\s?\d{4}).{0,300}",
            r"(?:(?![.!?]\s).){0,200}\ball rights reserved\b.{0,80}",
        ),
        "address": (
            (
                r"(?:(?:e-?mail|contact|web ?site|web|url|link|source|online|find out more|more(?: info"
                r"(?:rmation)?)?|details|visit|see|at|write to)\s?:?\s?)?<ADDRESS>[.;,)]?(?:\s?["
                r"|,·]\s?<ADDRESS>){0,4}"
            ),
            r"(?:tel(?:ephone)?|phone|fax|call|mobile|whatsapp)\.?\s?:?\s?\+?[\d ()./-]{6,24}",
        ),
        "note on the article": (
            (
                r"(?:editor[’']s note|correction|clarification|update|disclaimer|disclosure"
                r"|note to readers)s?\s?(?:\(.{1,30}\))?\s?:.{0,590}"
            ),
            (
                r"\(?(?:additional (?:reporting|research|writing|editing)|(?:reporting|writing|editing)"
                r"(?: (?:and|&) (?:reporting|editing|writing))?) by (?:(?!\b(?:the|is|was|were|has|have|shows?)\b).)"
                r"{1,200}(?<![.!?])"
            ),
            r"with agencies\.?|[—–-]?\s?\(?(?:AP|AFP|Reuters|Agencies|PTI|dpa|ANI|IANS)\)?",
        ),
    }
)
