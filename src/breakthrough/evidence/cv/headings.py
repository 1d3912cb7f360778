"""The headings that divide a CV, in many wordings."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from breakthrough.evidence.cv.line import Line
from breakthrough.evidence.cv.looks import heading_looks, looks_like_heading
from breakthrough.evidence.cv.marks import Mark, first
from breakthrough.evidence.date_ranges import dates_in
from breakthrough.evidence.months import folded


class Part(StrEnum):
    """What a part of a CV is about."""

    HEAD = "head"
    EXPERIENCE = "experience"
    EDUCATION = "education"
    SKILLS = "skills"
    SUMMARY = "summary"
    LANGUAGES = "languages"
    CERTIFICATIONS = "certifications"
    PROJECTS = "projects"
    PATENTS = "patents"
    PUBLICATIONS = "publications"
    HONOURS = "honours"
    VOLUNTEERING = "volunteering"
    COURSES = "courses"
    CONTACT = "contact"
    OTHER = "other"
    UNKNOWN = "unknown"


# A heading is made of core words, qualifiers and connecting words only. Where core words of
# several parts meet ("Career summary", "Education and certifications"), the first part here wins.
_CORE = {
    Part.VOLUNTEERING: "volunteering volunteer voluntary ehrenamt benevolat voluntariado "
    "ehrenamtliches ehrenamtlich pro-bono",
    Part.PROJECTS: "projects project projekte projets proyectos progetti projetos",
    Part.EDUCATION: "education academic academics studies ausbildung bildung studium "
    "qualifications "
    "bildungsweg werdegang:schulischer formation formations etudes diplomes educacion formacion "
    "estudios istruzione formazione educacao opleiding opleidingen utbildning wyksztalcenie "
    "schulbildung hochschulbildung schooling degrees",
    Part.CERTIFICATIONS: "certifications certification certificates licenses licences zertifikate "
    "zertifizierungen certificaciones certificats accreditations",
    Part.SUMMARY: "summary profile profil about objective overview introduction kurzprofil resumen "
    "perfil apropos zusammenfassung sintesi statement synopsis highlights",
    Part.EXPERIENCE: "experience experiences employment career work berufserfahrung werdegang "
    "berufspraxis berufstatigkeit beschaftigung praxis tatigkeiten stationen experiencia "
    "experiencias trayectoria esperienza esperienze experiencia werkervaring erfarenhet parcours "
    "emplois engagements appointments positions roles arbetslivserfarenhet doswiadczenie "
    "anstellungen erfahrung erfahrungen laufbahn history internships praktika stages assignments "
    "service",
    Part.SKILLS: "skills skill expertise competencies competences competencias competenze "
    "kenntnisse fahigkeiten kompetenzen habilidades aptitudes strengths technologies tools "
    "edv-kenntnisse it-kenntnisse software specialties capabilities proficiencies qualifikationen "
    "vaardigheden atouts conocimientos starken",
    Part.LANGUAGES: "languages language sprachen sprachkenntnisse langues idiomas lingue talen "
    "sprak",
    Part.PUBLICATIONS: "publications publication veroffentlichungen publikationen publicaciones "
    "talks speaking presentations vortrage",
    Part.PATENTS: "patents patent patente brevets brevetti",
    Part.HONOURS: "honors honours awards award auszeichnungen preise distinctions premios "
    "achievements recognition honors-awards",
    Part.COURSES: "courses training trainings weiterbildung weiterbildungen fortbildung "
    "fortbildungen cursos seminare development",
    Part.CONTACT: "contact kontakt contacto details coordonnees personalien contatti address",
    Part.OTHER: "interests hobbies interessen references referenzen loisirs intereses referencias "
    "memberships affiliations mitgliedschaften declaration activities miscellaneous sonstiges "
    "divers additional-information information board-memberships associations",
}
_QUALIFIER = frozenset(
    (
        "job related "
        "professional work relevant selected recent additional other previous prior earlier early "
        "executive business industry key core leadership teaching research military top main "
        "personal my technical management areas area of and & und et y e i the in a de la les du "
        "des del + / beruflicher beruflich berufliche schulischer professionnelle professionnelles "
        "professionnel laboral profesional academica academique academic background record path "
        "weitere sonstige wichtige it soft hard digital full continued cont continuing further "
        "general special major notable non-executive board consulting freelance interim paid "
        "career "
        "chronology timeline me at-a-glance profesionales linguistiques informatiques sociales "
        "executive's competence abilities knowledge & computer summary employment history"
    ).split()
)
_PART_OF = {word: part for part, words in reversed(_CORE.items()) for word in words.split()}
_RANK = {part: rank for rank, part in enumerate(_CORE)}
_ONLY_WITH_OTHERS = frozenset(
    {"service", "development", "history", "details", "activities", "information"}
)
_MOST_WORDS = 6
_WORD = re.compile(r"[^\s,:|/()]+")
_SPACED_OUT = re.compile(r"(?:\S ){3,}\S")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document: its heading as written, and the lines below it."""

    part: Part
    heading: str
    lines: tuple[Line, ...]


def sections(lines: tuple[Line, ...]) -> tuple[Section, ...]:
    """The document cut at its headings; what stands above the first one is the head."""
    found: list[tuple[Part, str, list[Line]]] = [(Part.HEAD, "", [])]
    is_marked = any(line.marks for line in lines)
    openings = [_opening(line) if not is_marked else _opening_among_marks(line) for line in lines]
    known = {position for position, (part, _) in enumerate(openings) if part is not None}
    looks = heading_looks(lines, known=known)
    for position, line in enumerate(lines):
        part, rest = openings[position]
        may_open = position > 0 and not line.marks
        if part is None and may_open and looks_like_heading(line, looks=looks):
            part = Part.UNKNOWN
        if part is None and line.starts_column and found[-1][0] is not Part.HEAD:
            found.append((Part.UNKNOWN, "", [line]))
        elif part is None:
            found[-1][2].append(line)
        else:
            found.append((part, line.text.strip(), [rest] if rest else []))
    return tuple(Section(part, heading, tuple(body)) for part, heading, body in found)


def part_named(text: str) -> Part | None:
    """The part that a heading opens; None when the text is no heading.

    >>> part_named("PROFESSIONAL EXPERIENCE:"), part_named("Beruflicher Werdegang")
    (<Part.EXPERIENCE: 'experience'>, <Part.EXPERIENCE: 'experience'>)
    """
    text = _closed_up(text)
    plain = folded(text.replace("À propos", "apropos")).strip(" :•-–—_*#|.=")
    words = _WORD.findall(plain)
    if not 1 <= len(words) <= _MOST_WORDS or dates_in(text):
        return None
    cores = [word for word in words if word in _PART_OF]
    if not cores or any(word not in _PART_OF and word not in _QUALIFIER for word in words):
        return None
    if len(words) == 1 and words[0] in _ONLY_WITH_OTHERS:
        return None
    if "history" in words:
        return Part.EXPERIENCE  # "Project history" is what an interim manager calls it
    return min((_PART_OF[word] for word in cores), key=_RANK.__getitem__)


def _opening(line: Line) -> tuple[Part | None, Line | None]:
    """The part a line opens, and what of the line stands behind the heading ("Skills: SQL")."""
    text = line.text.strip()
    if line.is_bullet or text[:1].islower():
        return None, None
    if part := part_named(text):
        return part, None
    before, colon, after = text.partition(":")
    if colon and after.strip() and len(before.split()) <= 3:
        part = part_named(before)
        if part in (Part.SKILLS, Part.LANGUAGES, Part.SUMMARY, Part.CONTACT, Part.OTHER):
            return part, Line(after.strip(), line.size, place=line.place)
    return None, None


def _opening_among_marks(line: Line) -> tuple[Part | None, Line | None]:
    """As `_opening`, in a document that marks its words: a heading is marked, or set as one."""
    if heading := first(line.marks, Mark.PART):
        return part_named(heading) or Part.UNKNOWN, None
    if line.marks or not line.is_strong:
        return None, None
    return _opening(line)


def _closed_up(text: str) -> str:
    """A heading set with a space between its letters, without them."""
    text = text.strip()
    if _SPACED_OUT.fullmatch(text):
        return text.replace(" ", "")
    words = re.split(r"\s{2,}", text)
    if all(_SPACED_OUT.fullmatch(word) for word in words if word):
        return " ".join(word.replace(" ", "") for word in words)
    return text
