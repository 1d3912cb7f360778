"""In which language a sentence is written, as far as its little words and letters tell."""

from __future__ import annotations

import re
import unicodedata

# The commonest little words of each, without those that English has too.
_LITTLE = {
    "German": "der die das und ich ist nicht mit für auf ein eine einen einem einer zu von im den "
    "dem "
    "wir sie es auch als bei nach wie aus war bin habe haben wurde werden sind mein meine "
    "seit über unter zum zur durch arbeite leite sowie",
    "French": "le la les et je est dans des une du pour avec sur au aux que qui nous vous ne pas "
    "plus "
    "mon ma mes j'ai suis ce cette son ses par depuis chez ans été",
    "Spanish": "el la los las y es en un una de del para con por que no como más mi mis soy he se "
    "su "
    "al desde años entre trabajo tengo fue",
    "Portuguese": "o os as e é em um uma de do da dos das para com por que não como mais meu minha "
    "sou se ao desde anos tenho foi na no",
    "Italian": "il lo la gli le e è di del della in un una per con che non come più mio mia sono "
    "ho "
    "da dal al nel anni si",
    "Dutch": "de het een en ik is van met voor op niet zijn was bij aan door ook als naar heb mijn "
    "wij ben sinds jaar",
    "Swedish": "och jag är det en ett som på med för av till inte har den om mitt min vi från "
    "sedan "
    "år",
    "Danish or Norwegian": "og jeg er det en et som på med for av af til ikke har den om mit min "
    "vi "
    "fra siden år",
    "Polish": "i w na jest do z się nie że jako od oraz przez jestem moim lat pracuję",
    "Turkish": "ve bir bu için ile olarak ben da de yıl çok",
}
_ENGLISH = frozenset(
    "the a an and i is are was were be been have has had of to in on at for with by from my we our "
    "you your it that this which who as not but or if me us they their more than when what will "
    "would can could do did don't i'm i've so there here no let about into after before "
    "since".split()
)
_SHARED = frozenset(
    "in is a as at an do no me on by de la en has had her was will i for den der".split()
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|„[^“”]*[“”]")
_LEAST = 2  # little words of another language, and more of them than English ones


def other_language(text: str) -> str:
    """The language of a sentence that is not English, by name; empty where it may be English.

    A letter of another script counts where most letters are of it. What has no little words at
    all (a title, a list of tools) may be English.

    >>> other_language("Ich leite ein Werk mit 240 Menschen."), other_language("Head of Finance")
    ('German', '')
    """
    if script := _script(text):
        return script
    plain = _QUOTED.sub(" ", text)  # the title of a book may be in any language
    said = [one.casefold().replace("’", "'") for one in _WORD.findall(plain)]
    if _ELSEWHERE.isdisjoint(said):
        return ""
    english = sum(one in _ENGLISH for one in said)
    best, most = "", 0
    for language, little in _LISTS.items():
        n = sum(one in little for one in said)
        if n > most:
            best, most = language, n
    sure = sum(one in _LISTS.get(best, ()) and one not in _SHARED for one in said)
    return best if most >= _LEAST and most > english and sure else ""


def _script(text: str) -> str:
    """The script of most letters, where it is not Latin."""
    if text.isascii():
        return ""
    letters = [char for char in text if char.isalpha()]
    foreign = [char for char in letters if ord(char) > 0x24F and not _is_latin(char)]
    if not foreign or 2 * len(foreign) <= len(letters):
        return ""
    name = unicodedata.name(foreign[0], "another script").split()[0].capitalize()
    return f"a language in {name} letters" if name != "Cjk" else "a language in Chinese characters"


def _is_latin(char: str) -> bool:
    return unicodedata.name(char, "").startswith(("LATIN", "MATHEMATICAL", "FULLWIDTH LATIN"))


_LISTS = {language: frozenset(words.split()) for language, words in _LITTLE.items()}
_ELSEWHERE = frozenset().union(*_LISTS.values()) - _SHARED
