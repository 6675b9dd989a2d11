"""Sentences that are about the page: disclaimers, calls to click or subscribe, pointers elsewhere."""

from __future__ import annotations

from quizgen.article.patterns import compiled

SENTENCE = compiled(
    {
        "disclaimer": (
            (
                r".{0,160}\b(?:takes?|accepts?|assumes?|bears?|not (?:take|accept|assume|bear)|(?:is|are) not)\s"
                r"(?:no |any |legally )?(?:responsib(?:ility|le)|liab(?:ility|le))\b.{0,80}\b"
                r"(?:<OURS>\b.{0,80}\b(?:page|web ?site|you|links?|third)\b|content of external).{0,200}"
            ),
            (
                r"(?:all |the |this |some |any )?(?:content|information|material|articles?|everything)\b.{0,80}"
                r"\b(?:independent|from an?) third[- ]party (?:content|provider|web ?site|source)s?\b.{0,120}"
            ),
            r".{0,80}\bcontent (?:on |of )?this <PAGE>\b.{0,200}",
            (
                r"(?:the )?(?:views|opinions)(?: and opinions)? expressed (?:here|in this|by the author"
                r"|are those)\b.{0,300}"
            ),
            (
                r"this (?:article|content|material|information) (?:is|does) not (?:constitute|intended|legal"
                r"|medical|financial|provide)\b.{0,300}"
            ),
            (
                r"this (?:article|content|material|information) is (?:provided )?for (?:general|information(?:al)?"
                r"|educational)\b.{0,300}"
            ),
        ),
        "copyright": (
            (
                r"(?:this|the|our|no part of th\w{1,3}) (?:material|article|content|story|text|web ?site"
                r"|page)\b.{0,60}"
                r"\b(?:may(?: not)?|cannot|must not) be (?:published|republished|reproduced|redistributed"
                r"|rewritten|broadcast|copied)\b.{0,60}(?:,|\bor\b|without|permission).{0,200}"
            ),
            r".{0,200}\ball rights reserved\b.{0,80}|(?:copyright\s?)?(?:©|\(c\))\s?(?:\d{4}|[A-Z]).{0,150}",
        ),
        "note on the article": (
            (
                r"this <TEXT>\b.{0,30}? (?:was|has been|is|were) (?:first |originally |last |also |automatically "
                r"|being ){0,2}(?:published|posted|updated|produced|provided|adapted|reproduced|republished"
                r"|amended|corrected|translated|shared|syndicated|distributed|supported|sponsored|brought to you"
                r"|part of (?:our|a|the) .{0,40}series|available (?:in|on|to)|taken from|from the .{0,40}"
                r"(?:archive|edition))\b.{0,300}"
            ),
            r"this (?:<PAGE>|site) (?:uses|requires|may contain|contains (?:links|affiliate|advert))\b.{0,300}",
            (
                r"(?:we|our partners|our site) (?:may )?(?:use cookies (?:to|on|and similar)|(?:earn"
                r"|receive)\b.{0,40}"
                r"\b(?:commission|affiliate))\b.{0,300}"
            ),
            r"you (?:are (?:reading|viewing)|have reached) .{0,60}\b(?:page|article|articles|site)\b.{0,200}",
            r"an? (?:earlier|previous)? ?version of this (?:article|story)\b.{0,300}",
            (
                r"(?:if|should) you (?:have (?:an?y? )?(?:concern|question|complaint|comment|problem|quer|issue"
                r"|doubt)"
                r"\w{0,4}|enjoyed|liked?|spot|notice|find (?:an error|a mistake))\b.{0,40}"
                r"\b(?:this|the) (?:content|<PAGE>|article|story|information)\b.{0,300}"
            ),
            (
                r".{0,60}\b(?:information|content|comments?|material|links?) (?:you (?:see|find|read) )?(?:on"
                r"|of) this (?:<PAGE>|article)\b.{0,300}"
            ),
        ),
        "call to action": (
            (
                r"(?:please |you can )?(?:click|tap) (?:here|below|on (?:the|this)|the (?:link|button|image)"
                r"|through|to (?:read|see|view|subscribe|share|enlarge|play))\b.{0,160}"
            ),
            r"(?:.{1,120}[,:] )?(?:click|tap) here\.?",
            (
                r"(?:please )?subscribe(?:(?: (?:now|here|today|for free))?[.!]?| (?:to (?:our|the|my|this|receive"
                r"|get|read|continue|unlock)\b.{0,120}))|(?:already )?a subscriber\?.{0,80}"
            ),
            (
                r"(?:please )?sign up(?:(?: (?:here|now|today|free|for free))?[.!]?| (?:to (?:our|the|receive|get"
                r"|read|continue)\b.{0,120}))"
            ),
            (
                r"(?:please )?sign up for (?:our|the|free|daily|weekly|more|a)\b.{0,60}\b(?:newsletter|e-?mails?"
                r"|alerts?|updates?|briefing|digest|account|trial)\b.{0,80}"
            ),
            (
                r"(?:please )?(?:log in|sign in|register|create (?:an|your) account) (?:here|now|for free|to "
                r"(?:read|continue|comment|view|access|save))\b.{0,100}|(?:enter|confirm) your e-?mail\b.{0,80}"
            ),
            r"(?:please )?(?:support|donate to) (?:us|our (?:work|journalism|site|cause))\b.{0,100}",
            r"donate (?:now|here|today)\.?|(?:download|get|try|install) (?:our|the .{1,30}) app\b.{0,100}",
            r".{0,160}\b(?:straight |delivered |direct(?:ly)? )to your inbox\b.{0,60}",
            r"(?:get|receive) (?:our|the) .{0,60}(?:newsletter|e-?mail|alerts)\b.{0,80}",
        ),
        "sharing": (
            (
                r"(?:please |you can )?(?:(?:find|like) us|(?:follow|join) (?:us|the .{1,40}|@?\w{2,30}"
                r"(?: \w{2,30})?)) (?:on|at|via) (?:social media|<SITE>)\b.{0,120}|(?:please )?(?:follow"
                r"|like) us[.!]?"
            ),
            (
                r"(?:please )?share (?:this|your (?:thoughts|views|story|comments))(?:[.!]?| (?:article|story|page"
                r"|post|with|on|in)\b.{0,100})"
            ),
            (
                r"(?:have your say|join the (?:conversation|discussion)|let us know|tell us what you think"
                r"|what do you think\?)(?:[.!]?| (?:in|on|by|below|about)\b.{0,80})"
            ),
        ),
        "pointer to other articles": (
            r"read (?:more|on|next|also|the (?:full|whole|rest|original))(?:[.!…»>→]{0,3}| ?[:»>→–—-].{0,160})",
            (
                r"read (?:more|the (?:full|whole|rest|original)) (?:here|about|on|at|from|in (?:our|the)|stories"
                r"|news|articles?|of (?:this|our)|like this|coverage|story|reports?)\b.{0,120}"
            ),
            (
                r"(?:see|read) (?:our|also|more|related)\b.{0,30}\b(?:coverage|stor(?:y|ies)|articles?|guide"
                r"|report)\b.{0,80}"
            ),
            (
                r"(?:to (?:find out|learn|read|see|get) more|for (?:more|further|additional|the full|the latest)"
                r" (?:info(?:rmation)?|details|news|story|stories|help|advice|pictures|photos|videos|tips|updates"
                r"|report|on|about|from))\b.{0,80}?[, ](?:please )?(?:click|visit|see|go to|contact|call|e-?mail"
                r"|log on|head to|check out|follow)\b.{0,160}"
            ),
            (
                r"(?:find out|learn|discover|see) more(?:[.!…»>→]{0,3}| here\.?| (?:at|on"
                r"|about)\b.{0,40}<ADDRESS>\S{0,3})"
            ),
            (
                r"(?:more|full|further) (?:information|details|story)(?:(?:(?: is| are)? available| here| below|:)"
                r"(?: (?:here|below|at|on|from)\b.{0,140})?|.{0,100}<ADDRESS>)\S{0,3}"
            ),
        ),
        "address": (
            (
                r"(?:please |you can |to .{1,40}, )?(?:visit|see|go to|contact|write to|e-?mail|call|reach|find"
                r"|check out|send)\b.{0,100}<ADDRESS>.{0,80}|(?:please )?contact us\b.{0,60}"
            ),
            (
                r".{0,120}\b(?:write|contact|e-?mail|reach|tell|reach out to) (?:to )?(?:us|the author"
                r"|me)\b.{0,60}<ADDRESS>\S{0,3}"
            ),
        ),
    }
)
