"""Words by which titles, organisations, degrees, schools and places are told apart."""

from __future__ import annotations

import re

from breakthrough.evidence.months import folded
from breakthrough.evidence.organisation import folded_organisation

_TITLE = (
    "accountant actor administrator adviser advisor agent ambassador analyst apprentice architect "
    "artist assistant associate attorney auditor author banker barista bookkeeper broker builder "
    "buyer captain caregiver carer cashier cfo cto ceo coo cio cmo chro cpo chair chairman "
    "chairwoman "
    "chef chief clerk coach cofounder co-founder commander commissioner consultant contractor "
    "controller cook coordinator co-ordinator copywriter counsel counsellor counselor curator "
    "dentist deputy designer developer director dispatcher doctor driver economist editor educator "
    "electrician engineer entrepreneur estimator evp examiner executive expert fellow founder "
    "freelance freelancer gardener generalist geologist graduate head housekeeper inspector "
    "instructor intern internship interpreter investigator journalist judge lawyer lead leader "
    "lecturer librarian lieutenant machinist manager marketer mechanic md member merchandiser "
    "nurse "
    "nanny officer operator optician owner paralegal paramedic partner pharmacist photographer "
    "physician physicist physiotherapist pilot planner plumber president principal producer "
    "professor programmer psychologist realtor receptionist recruiter rep reporter representative "
    "researcher salesperson scholar scientist secretary sergeant server solicitor specialist staff "
    "statistician steward strategist student superintendent supervisor surgeon surveyor svp "
    "teacher "
    "technician technologist teller therapist trader trainee trainer translator treasurer trustee "
    "tutor underwriter vet veterinarian vp waiter waitress warden welder writer worker "
    # German
    "abteilungsleiter abteilungsleiterin angestellte angestellter assistent assistentin arzt "
    "arztin "
    "berater beraterin bereichsleiter bereichsleiterin betriebsleiter buchhalter buchhalterin "
    "direktor direktorin entwickler entwicklerin fachkraft geschaftsfuhrer geschaftsfuhrerin "
    "geschaftsfuhrung gruppenleiter ingenieur ingenieurin inhaber inhaberin kaufmann kauffrau "
    "leiter "
    "leiterin leitung mitarbeiter mitarbeiterin praktikant praktikantin praktikum prokurist "
    "prokuristin projektleiter projektleiterin referent referentin sachbearbeiter sachbearbeiterin "
    "teamleiter teamleiterin techniker technikerin vertriebsleiter vorstand werkstudent "
    "werkstudentin wissenschaftlicher lehrer lehrerin pflegefachkraft selbstandig selbststandig "
    # French
    "adjoint adjointe auditeur auditrice "
    "avocat avocate cadre charge chargee chef cheffe comptable conseiller "
    "conseillere controleur developpeur developpeuse directeur directrice gerant gerante "
    "ingenieure "
    "infirmier infirmiere redacteur redactrice responsable stagiaire stage technicien technicienne "
    "vendeur vendeuse associe associee professeur professeure "
    # Spanish, Italian, Portuguese, Dutch
    "abogado abogada analista asesor asesora asistente auditora becario contable consultor "
    "consultora coordinador coordinadora desarrollador desarrolladora director directora gerente "
    "ingeniero ingeniera jefe jefa profesor profesora tecnico tecnica vendedor direttore "
    "direttrice "
    "responsabile consulente ingegnere impiegato diretor diretora engenheiro gestor medewerker "
    "directeur adviseur leidinggevende projectleider"
)
_ORGANISATION = (
    "academy advisors agency airlines airport army associates association authority bank bakery "
    "brewery bureau capital care center centre charity church city clinic club college commission "
    "committee communications community company consultancy consulting cooperative corp "
    "corporation "
    "council county court department dept district energy enterprises federation firm force "
    "foundation fund gallery government group gruppe hochschule holding holdings hospital hotel "
    "inc "
    "industries institut institute insurance international klinik klinikum laboratories labs llc "
    "limited logistics ltd ministry museum navy network office organisation organization partners "
    "pharma plc press restaurant school services society solutions stadt stiftung store studio "
    "studios systems technologies telecom theatre trust union universidad universita universitat "
    "universite university ventures verband verein works werke"
)
_DEGREE = (
    "abitur abitur associate associates a-levels ba b.a bachelor bachelors baccalaureate "
    "baccalaureat bcom beng bsc b.sc bs b.s bba ma m.a master masters msc m.sc ms m.s mba m.b.a "
    "emba "
    "meng mphil llb llm ll.b jd j.d md m.d phd ph.d dphil doctor doctorate doktor diplom diploma "
    "diplome degree certificate licence licenciatura licenciado grado maestria magister "
    "staatsexamen "
    "promotion gcse ged hnd honours honors laurea mestrado doctorado ausbildung lehre "
    "fachhochschulreife matura major minor btech mtech bed pgce"
)
_SCHOOL = (
    "academy business-school college conservatory ecole escuela facultad fachhochschule gymnasium "
    "high-school hochschule iese insead institut institute instituto lycee polytechnic "
    "polytechnique "
    "realschule scuola school schule universidad universidade universita universitat universite "
    "universiteit university universitet uniwersytet berufsschule berufskolleg"
)
_FUNCTION = (
    "finance operations marketing sales engineering product products technology it hr strategy "
    "legal "
    "communications procurement logistics people compliance risk audit treasury tax research "
    "design "
    "data security quality manufacturing supply chain human resources investor relations public "
    "affairs corporate development business global regional international group emea apac europe "
    "americas asia africa north south east west central uk us usa dach controlling vertrieb "
    "einkauf "
    "and & of the innovation digital transformation planning customer success service services "
    "programs projects accounting admin administration learning culture brand growth partnerships "
    "analytics infrastructure platform software hardware mobile web content media pr policy"
)
_LEGAL_END = re.compile(
    r"\b(?:(?i:inc|ltd|llc|llp|plc|corp|gmbh|kgaa|ohg|sarl|pty|pte|mbh|limited|incorporated)|"
    r"Co|AG|KG|SE|S\.?A|S\.?L|S\.?A\.?S|S\.?p\.?A|B\.?V|N\.?V|AB|Oy|OY|A/S|AS|e\.\s?V|e\.?K)\b\.?(?=$|\s*[,|(])"
)
_AND_PARTNERS = re.compile(
    r"(?:&|\+|\band\b|\bund\b)\s+(?:partners?|sons?|söhne|associates)\b", re.IGNORECASE
)
_JOB_ENDS = (
    "leiter manager berater ingenieur entwickler prufer techniker kaufmann kauffrau fachmann "
    "fachfrau handler fuhrer arzt arztin helfer pfleger lehrer meister assistent direktor "
    "sekretar kraft referent forscher planer vertreter anwalt buchhalter"
)
_PLACE = (
    "remote|hybrid|home office|on-site|onsite|area|metropolitan|region|greater|worldwide|germany|"
    "deutschland|france|spain|espana|italy|italia|switzerland|schweiz|austria|osterreich|belgium|"
    "netherlands|united kingdom|england|scotland|wales|ireland|uk|usa|united states|canada|india|"
    "australia|new zealand|singapore|japan|china|hong kong|brazil|mexico|poland|sweden|norway|"
    "denmark|finland|portugal|south africa|dubai|uae|london|paris|berlin|munchen|munich|hamburg|"
    "frankfurt|zurich|vienna|wien|madrid|barcelona|milan|amsterdam|new york|san francisco|chicago|"
    "boston|sydney|melbourne|toronto"
)
_PLACE_WORD = re.compile(rf"\b(?:{_PLACE})\b")
_US_STATE = re.compile(r",\s*[A-Z]{2}(?:\s+\d{5})?$")
_WORD = re.compile(r"[^\W\d_]+(?:[-.&'][^\W\d_]+)*")
_TITLES, _ORGANISATIONS = frozenset(_TITLE.split()), frozenset(_ORGANISATION.split())
_DEGREES, _SCHOOLS = frozenset(_DEGREE.split()), frozenset(_SCHOOL.split())
_FUNCTIONS = frozenset(_FUNCTION.split())
_ENDS = tuple(_JOB_ENDS.split())


def _words(text: str) -> list[str]:
    return _WORD.findall(folded(text))


def _count(text: str, vocabulary: frozenset[str]) -> int:
    words = _words(text)
    parts = [part for word in words if "-" in word for part in word.split("-")]
    return sum(_is_in(word, vocabulary) for word in [*words, *parts])


def _is_in(word: str, vocabulary: frozenset[str]) -> bool:
    return word in vocabulary or (len(word) > 4 and word.endswith("s") and word[:-1] in vocabulary)


def title_score(text: str) -> int:
    """How many of the words name a job, in six languages; compound German ones by their end."""
    plain = _AND_PARTNERS.sub(" ", text)
    compound = sum(
        word.removesuffix("in").endswith(_ENDS) and word not in _TITLES for word in _words(plain)
    )
    return _count(plain, _TITLES) + compound


def organisation_score(text: str) -> int:
    """How many of the words name an organisation; its legal form or partners count double."""
    is_marked = _LEGAL_END.search(text.strip()) or _AND_PARTNERS.search(text)
    return _count(text, _ORGANISATIONS) + 2 * bool(is_marked)


def degree_score(text: str) -> int:
    """How many of the words name a degree."""
    return _count(text, _DEGREES)


def school_score(text: str) -> int:
    """How many of the words name a place of learning."""
    return _count(text, _SCHOOLS)


def is_function(text: str) -> bool:
    """Whether the words only say which part of an organisation ("Finance", "EMEA")."""
    words = _words(text)
    return bool(words) and all(word in _FUNCTIONS for word in words)


def is_known_place(text: str) -> bool:
    """Whether a well-known country or city, or "remote", stands in the words."""
    return bool(_PLACE_WORD.search(folded(text)) or _US_STATE.search(text))


def is_legal_form(text: str) -> bool:
    """Whether the words are nothing but a legal form, which a comma set apart ("Inc.")."""
    return bool(_LEGAL_END.fullmatch(text.strip())) and bool(folded_organisation(text))


def is_place(text: str) -> bool:
    """Whether the words look like a town, region or country, or say "remote"."""
    if any(char.isdigit() for char in text) or len(text) > 60:
        return False
    if title_score(text) or organisation_score(text) or school_score(text):
        return False
    if is_known_place(text):
        return True
    parts = [part.split() for part in text.split(",")]
    return len(parts) == 3 and all(
        1 <= len(words) <= 3 and words[0][:1].isupper() for words in parts
    )
