"""Given names that tell whether "he" or "she" may stand for their bearer: common ones, none that both sexes bear.

Our own selection. Never used to ask or to print anything: it only keeps a pronoun from the wrong person.
"""

from __future__ import annotations

MALE = frozenset(
    "aaron abdul abdullah abraham adam ahmed aidan alan alasdair alastair albert alec alejandro alexander alfie "
    "alfred ali alistair amir amos anders andre andreas andrew andrés angus anthony antonio antony archie arnold "
    "arthur arun ashok barack barnaby barney ben benedict benjamin bernard bertrand bilal bill bob boris brendan "
    "brian bruce bryan callum carl carlo carlos cedric chad charles christopher clive colin connor conor cormac "
    "craig curtis cyril damian dan daniel darren dave david declan dennis denny derek desmond diego dietrich "
    "dmitry dominic donal donald dougal dougie douglas duncan dylan eamon edgar edmund eduardo edward edwin elias "
    "eliot elliott emil emmanuel emrys enrique enzo ephraim eric erik ernest eugene evan ewan felix fergus "
    "fernando finlay finn francisco frank franz fraser fred frederick fyodor gareth garth gary gavin george "
    "gerald gerhard gilbert giles giovanni giuseppe glen godfrey gordon graham greg gregor gregory guglielmo "
    "gustav guy hamid hamish hank hans harlan harold harry hassan hector heinrich henri henry herbert hiroshi "
    "holger horace howard hugh hugo huw hymen ian ibrahim igor imran isaac isambard ismail ivan jack jacob jakob "
    "jamal james jason jasper javier jeff jeffrey jeremy jerome jim joaquim joe joel johan johann john johnny "
    "jonah jonas jonathan jorge josef joseph joshua josé juan jules julio jürgen kareem karl keith ken kenneth "
    "kevin klaus kwame larry lars lawrence len lennart lennox leon leonard leonardo leopold leroy liam lionel "
    "lloyd lorenzo louis luca lucas luigi luis luke magnus malcolm manuel marcel marco marcus mario mark markus "
    "martin mateo mathias mathieu matteo matthew matthias maurice michael miguel mikhail miles milo mohamed "
    "mohammed mohan muhammad murray mustafa napoleon nathan nathaniel ned neil niall nicholas nigel nikhil nikola "
    "nikolai nils noah norman olaf oliver omar orson oscar osman otto owen pablo patrick paul pedro percival "
    "percy pete peter philip phillip pierre piers pieter quentin rafael rafe raj ralph ramón rashid ravi raymond "
    "reginald reuben rhys ricardo richard robert roberto rodney roger rohan roland ronald rory rudolf rufus rui "
    "rupert russell ryan sadiq salim samuel sanjay scott seamus sean sebastian sergei sergio seth shinzo silas "
    "simeon simon solomon stanley stavros stefan stephen steve steven stig stuart sunil sven ted teo terence "
    "thaddeus theo theodore thomas tim timothy tobias toby tom tomasz tomás tony trevor ty tyler umar uwe victor "
    "vijay vikram viktor vincent vladimir walter warren wayne werner wes wilfred wilhelm willem william winston "
    "wolfgang xavier yuri yusuf zachary".split()
)
FEMALE = frozenset(
    "abigail ada adaeze adelaide adele agatha agnes agnieszka aileen aisha aisling alexandra alice alison alma "
    "althea amanda amara amelia amina amy ana anastasia angela angelica anita anna anne anneke annette annie "
    "annika anthea antonia anya arabella astrid audrey ava ayesha barbara beatrice beatriz bella bertha beryl "
    "bethany bettina betty birgit bridget bridie brigitte bronwyn camilla carla carlotta carmen caroline "
    "cassandra catalina catherine cecilia celeste celia charlene charlotte chiara chloe christina christine "
    "claire clara clarissa claudette claudia clementine colette colleen concepción constance cordelia cristina "
    "cynthia daisy daniela daphne davina deborah delia della denise diana diane dilys dolores dora doreen "
    "dorothea dorothy edith edna effie eileen eilidh elaine eleanor elena eleni elin elinor elisabeth eliza "
    "elizabeth ella ellen elsa elsie emily emma enid erika erin estelle esther ethel eunice eva evangeline eve "
    "fatima fatou felicity ffion fiona flora florence frances francesca freya frida frieda gabriela galina gemma "
    "genevieve georgina gertrude gillian gina ginevra gisela giulia glenda gloria grace greta gudrun gwen "
    "gwendolyn halima hanna hannah harriet hattie heather hedda heidi helen helena helga hermione hilda hildegard "
    "ida ilse imogen ines inga ingeborg ingrid inês iona irene irina iris isabel isabella isabelle ishbel isobel "
    "izzy jacqueline jamila jane janet janice jeanne jemima jennifer jenny jessica jill joan joanna joanne "
    "johanna josefina josephine joyce juanita judith julia juliana julie juliet karen karin karolina kate "
    "katherine kathleen kathryn kathy katrin katya khadija kirsten kirsty laila lakshmi lara laura leila lena "
    "lenora lenore leonie leticia lily lina linda lisa liv liz lois loretta lorna lorraine lottie louise lucia "
    "lucille lucy luisa lydia mabel madeleine maeve magda magdalena mairi maisie manon marcella margaret "
    "margarita maria marianne marie marina marion marjorie marta martha mary mathilda maud maxine maya meera "
    "megan mei melanie mercy mildred mina minna minnie miranda miriam moira molly monica morag muriel myrtle "
    "nadia nadine nancy naomi natalia natalie natasha nell nelly nesta nettie niamh nicola nina nora noreen "
    "odette olga olivia ophelia oriana orla paloma pamela patricia paula pauline peggy penelope petra philippa "
    "phoebe phyllis pilar polly portia priya rachel rania raquel rebecca rhiannon rita roberta rosa rosalia "
    "rosalind rosamund rosanna rose rosemary roxana ruth sabine sabrina sadie sally samantha sandra saoirse sarah "
    "selma shabnam shanice sheila shirley shona sian sigrid silvia simone sinead siobhan sofia sonia sophia "
    "sophie soraya stella stephanie susan susanna svetlana sybil sylvia tabitha tamara tanya tatiana teresa tess "
    "tessa thea thelma theresa tilda tilly tina trudy uma una ursula valentina valerie vanessa velma vera verity "
    "veronica victoria violet virginia vivienne wanda wendy wilhelmina wilma winifred winnie yasmin yoko yvette "
    "yvonne zainab zara zelda zoe zofia zuzanna".split()
)
GIVEN = MALE | FEMALE
