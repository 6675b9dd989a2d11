"""Given names that tell whether "he" or "she" may stand for their bearer: common ones, none that both sexes bear.

Our own selection. Never used to ask or to print anything: it only keeps a pronoun from the wrong person.
"""

from __future__ import annotations

MALE = frozenset(
    "aaron abdul abdullah abraham adam ahmed alan albert alejandro alexander ali alfred amir andreas andrew andrés anders antonio "
    "anthony antony arnold arthur arun barack ben benjamin bernard bill bob boris brian bruce carl carlos charles christopher colin "
    "craig dan daniel dave david dennis derek diego dmitry donald douglas duncan edgar edmund eduardo edward edwin emmanuel enrique "
    "eric erik ernest evan felix fernando francisco frank franz fred frederick gareth gary gavin george gerald gerhard giovanni giuseppe gordon "
    "graham greg gregory guglielmo gustav guy hamid hans harold harry hassan hector heinrich henri henry herbert hiroshi holger horace "
    "howard hugh hugo ian ibrahim igor isaac ivan jack jacob jakob james jason javier jeff jeffrey jeremy jim joe johan johann john johnny "
    "jonas jonathan jorge josé joseph josef joshua juan julio jürgen karl keith ken kenneth kevin klaus lars larry lawrence leonard "
    "leonardo leopold liam louis luca lucas luigi luis luke magnus manuel marcel marco marcus mario mark markus martin mathias matthew matthias "
    "maurice max michael miguel mikhail mohamed mohammed muhammad murray napoleon nathan neil nicholas nigel nikola nikolai noah norman "
    "olaf oliver oscar otto owen pablo patrick paul pedro percy pete peter philip phillip pierre rafael ralph raj ramón ravi raymond ricardo "
    "richard robert roberto roger roland ronald rupert russell ryan samuel scott sebastian sergei shinzo simon stanley stefan stephen steve steven "
    "stuart ted theodore thomas tim timothy tobias tom tomás tony toby uwe victor viktor vincent vladimir walter wayne werner wilhelm "
    "william winston wolfgang xavier yusuf".split()
)
FEMALE = frozenset(
    "abigail ada adele agatha agnes aisha alice alison amanda amelia amina amy ana anastasia angela anita anna anne annette annie "
    "antonia astrid barbara beatrice beatriz bella bertha betty birgit bridget brigitte camilla carla carmen carol caroline catalina "
    "catherine cecilia charlotte chloe christina christine clara claire claudia concepción constance cristina daisy daniela deborah denise diana "
    "diane dolores dorothy edith eleanor elena elisabeth eliza elizabeth ella ellen elsa emily emma erika esther eva eve fatima "
    "fatou felicity fiona florence francesca frida frieda gabriela galina georgina gertrude gisela gloria grace greta hannah harriet hazel heather "
    "heidi helen helena helga hilda ida ines inês inga ingrid irene iris irina isabel isabella isabelle jacqueline jane janet jeanne jennifer jessica "
    "joan joanna joanne josephine joyce judith julia julie juliet karen karin kate katherine kathleen kathryn katrin khadija kirsten laila lakshmi laura lena "
    "leticia lily linda lisa liz louise lucia lucy lydia mabel madeleine magdalena margaret margarita maria marie marion marjorie marta martha "
    "mary mathilda maud mercy mildred miriam molly monica nadia nancy naomi natalia natalie natasha nelly nina nora olga olivia ophelia patricia "
    "paula pauline penelope phoebe pilar priya rachel rebecca rita rosa rosalind rose rosemary ruth sabine sally samantha sandra sarah "
    "selma shirley sigrid silvia sofia sonia sophia sophie stella stephanie susan susanna svetlana sylvia tamara tanya tatiana teresa theresa "
    "ursula valentina valerie vera veronica victoria violet virginia wendy wilhelmina winifred yasmin yoko yvonne zainab zoe".split()
)
