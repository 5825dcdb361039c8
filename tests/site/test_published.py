"""What other programs read: it is as its schemas say, replays byte for byte, and the page's examples work."""

import json
import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from hashlib import sha256
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import urljoin, urlsplit

import pytest
from jsonschema import Draft202012Validator

from docs.published import files as published_files
from docs.published import page as published_page
from docs.published import schemas as published_schemas
from docs.published.cases import without_trace
from docs.published.wheel import NAME as WHEEL
from docs.published.wheel import wheel
from docs.speech import PARAMETERS, Speech, UnknownName, data
from tests.cases import written
from tests.site.pages import ORIGIN, inside, pages
from wes_core import assess, to_json
from wes_core.book import PARTS
from wes_core.law.sources import SOURCES
from wes_core.reference import known_ids
from wes_core.schema import answers_schema, assessment_schema
from wes_core.texts import LANGUAGES

ROOT = Path(__file__).parents[2]
DATA = ("index", "rules", "cases", "offices")
FOLDERS = {"nl": "", "en": "en/"}
PYTHON = [sys.executable, "-c"]
PIP = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
JAVASCRIPT = ["node", "--input-type=module", "-e"]
CODE = re.compile(r'<div class="highlight"><pre>(?:<span></span>)?<code>(.*?)</code>', re.DOTALL)


@pytest.fixture(params=FOLDERS)
def lang(request: pytest.FixtureRequest) -> str:
    """Both languages, in turn."""
    return str(request.param)


def text(site: Path, name: str) -> str:
    return (site / "api" / "v1" / name).read_text(encoding="utf-8")


def read(site: Path, name: str) -> Any:
    return json.loads(text(site, name))


def html(site: Path, lang: str) -> str:
    return (site / FOLDERS[lang] / "data" / "index.html").read_text(encoding="utf-8").replace("<wbr>", "")


def examples(site: Path, lang: str) -> list[str]:
    """The pieces of code on the page, as a reader copies them."""
    return [unescape(re.sub(r"<[^>]+>", "", block)) for block in CODE.findall(html(site, lang))]


def example(site: Path, lang: str, sign: str) -> str:
    """The first piece of code on the page that has `sign` in it."""
    return next(each for each in examples(site, lang) if sign in each)


def run(command: list[str], code: str, server: str) -> str:
    """What an example prints, asked of the server at hand instead of the site."""
    here = code.replace(published_page.site_address(), server)
    done = subprocess.run([*command, here], capture_output=True, text=True, check=False, cwd=ROOT)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize("name", DATA)
def test_every_file_is_as_its_schema_says_in_each_language(site: Path, name: str, lang: str) -> None:
    schema = read(site, f"{FOLDERS[lang]}{name}.schema.json")
    Draft202012Validator.check_schema(schema)
    thing = read(site, f"{name}.json")
    if name == "cases":  # each by itself says which one is wrong; of the assessments those in the schema's language
        thing["cases"] = thing["cases"][:: 1 if lang == "nl" else 20]
    assert [f"{each.json_path}: {each.message}" for each in Draft202012Validator(schema).iter_errors(thing)] == []


@pytest.mark.parametrize(
    ("name", "place", "wrong"),
    [
        ("rules", ("rules", 0, "id"), "rule 1"),
        ("rules", ("rules", 0, "title"), "a title"),
        ("rules", ("parameters", 0, "history", 0, "value"), 0.15),
        ("cases", ("cases", 0, "assessment", "nl", "duration", "outcome"), "perhaps"),
        ("offices", (0, "phone_e164"), "09 264 12 11"),
        ("index", ("files", 0, "sha256"), "abc"),
    ],
)
def test_a_schema_refuses_what_is_wrong(site: Path, name: str, place: tuple[Any, ...], wrong: object) -> None:
    thing = holder = read(site, f"{name}.json")
    if name == "cases":
        del thing["cases"][1:]
    for key in place[:-1]:
        holder = holder[key]
    holder[place[-1]] = wrong
    assert not Draft202012Validator(read(site, f"{name}.schema.json")).is_valid(thing)


def test_what_goes_in_and_comes_out_has_the_schemas_of_the_package(site: Path, lang: str) -> None:
    assert read(site, f"{FOLDERS[lang]}answers.schema.json") == answers_schema(lang)
    assert read(site, f"{FOLDERS[lang]}assessment.schema.json") == assessment_schema(lang)


def test_a_schema_is_called_as_its_file_and_refers_to_nothing_outside(site: Path) -> None:
    folder = site / "api" / "v1"
    found = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.schema.json"))
    assert len(found) == len(LANGUAGES) * len(["answers", "assessment", *DATA])
    for name in found:
        schema = read(site, name)
        assert schema["$id"] == name.removeprefix("en/")
        ids = {each["$id"] for each in within(schema) if "$id" in each}
        for reference in (each["$ref"] for each in within(schema) if isinstance(each.get("$ref"), str)):
            assert reference in ids or reference.startswith("#/$defs/"), f"{name}: {reference}"


def within(thing: Any) -> Iterator[dict[str, Any]]:
    if isinstance(thing, dict):
        yield thing
    for each in thing.values() if isinstance(thing, dict) else thing if isinstance(thing, list) else ():
        yield from within(each)


def test_every_case_replays_byte_for_byte(site: Path, lang: str) -> None:
    cases = read(site, "cases.json")["cases"]
    for case in cases:
        expected = to_json(case["assessment"][lang])
        assert to_json(without_trace(assess(case["answers"], lang))) == expected, case["name"]


def test_every_case_that_a_jurist_wrote_is_there_once(site: Path) -> None:
    cases = [(case["subject"], case["name"]) for case in read(site, "cases.json")["cases"]]
    assert cases == [(subject, case["name"]) for subject, case in written()]
    assert len(cases) == len(set(cases))


def test_a_case_leaves_out_the_trace_and_nothing_else() -> None:
    whole = assess({"start_date": "2023-01-16"})
    brief = without_trace(whole)
    for part in (part.key for part in PARTS):
        assert brief.pop(part) | {"steps": whole[part]["steps"]} == whole.pop(part)
    assert brief == whole


def test_the_rules_have_every_id_every_number_and_every_source_once(site: Path) -> None:
    law = read(site, "rules.json")
    for listed, key, wanted in (
        (law["rules"], "id", known_ids()),
        (law["parameters"], "name", PARAMETERS),
        (law["sources"], "id", [source.id for source in SOURCES]),
    ):
        assert sorted(each[key] for each in listed) == sorted(wanted)


def test_what_a_rule_names_is_there_too(site: Path) -> None:
    law = read(site, "rules.json")
    sources, parameters = (
        {each[key] for each in law[kind]} for kind, key in (("sources", "id"), ("parameters", "name"))
    )
    for rule in law["rules"]:
        assert {source["id"] for each in (rule, *rule["versions"]) for source in each["sources"]} <= sources
        assert set(rule["parameters"]) <= parameters
        assert set(rule["standing"]) <= set(law["standings"])


def test_a_rule_says_from_when_to_when_it_holds(site: Path) -> None:
    law = {rule["id"]: rule for rule in read(site, "rules.json")["rules"]}
    reform, eve = "2023-01-01", "2022-12-31"
    assert (law["D-3"]["since"], law["D-3"]["until"]) == (law["D-3"]["versions"][0]["since"], eve)
    assert (law["D-4"]["since"], law["D-4"]["until"]) == (reform, None)
    assert law["G-12"]["versions"] == []
    assert law["G-12"]["ask"] == "coordinators"


def test_no_amount_is_a_float(site: Path) -> None:
    def refuse(number: str) -> None:
        raise AssertionError(number)

    for name in ("index", "rules", "cases"):
        json.loads(text(site, f"{name}.json"), parse_float=refuse)
    coordinates = {key for office in read(site, "offices.json") for key in office if isinstance(office[key], float)}
    assert coordinates == {"latitude", "longitude"}


def test_the_index_names_every_file_with_its_size_and_its_hash(site: Path) -> None:
    folder = site / "api" / "v1"
    listed = {each["name"]: each for each in read(site, "index.json")["files"]}
    assert {*listed, "index.json"} == {
        path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()
    }
    for name, entry in listed.items():
        content = (folder / name).read_bytes()
        assert (entry["bytes"], entry["sha256"]) == (len(content), sha256(content).hexdigest())
        assert entry.get("schema", name) in listed


def test_the_same_sources_give_the_same_bytes(site: Path) -> None:
    folder = site / "api" / "v1"
    made = published_files.files()
    assert {name: (folder / name).read_bytes() for name in made} == made
    assert wheel() == made[WHEEL]


def test_the_wheel_installs_by_itself_and_answers_the_same(site: Path, tmp_path: Path) -> None:
    options = ["--no-index", "--no-deps", "--target", str(tmp_path)]
    subprocess.run([*PIP, *options, str(site / "api" / "v1" / WHEEL)], check=True)
    answers = {"start_date": "2023-01-16", "end_date": "2023-03-31", "hours_per_week": "38", "absences": []}
    code = f"import wes_core; print(wes_core.__file__); print(wes_core.to_json(wes_core.assess({answers!r})))"
    command = [sys.executable, "-c", code]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, cwd=tmp_path).stdout
    where, told = printed.splitlines()
    assert Path(where).is_relative_to(tmp_path)
    assert told == to_json(assess(answers))


def test_the_first_examples_print_what_the_page_says(site: Path, server: str, lang: str) -> None:
    python, javascript, said, *_ = (each for each in examples(site, lang) if "curl" not in each)
    assert run(PYTHON, python, server) == run(JAVASCRIPT, javascript, server) == said


def test_an_engine_is_tested_as_the_page_shows(site: Path, server: str, lang: str) -> None:
    printed = run(PYTHON, example(site, lang, "cases.json"), server)
    assert printed == f"{len(read(site, 'cases.json')['cases'])} cases\n"


def test_the_package_answers_what_the_page_says(site: Path, server: str, lang: str) -> None:
    printed = run(PYTHON, example(site, lang, "answers = {"), server).splitlines()
    assert len(printed) == len(["last day", "total"])
    for line in printed:
        assert f"<code>{line}</code>" in html(site, lang)


def test_pyodide_unpacks_the_wheel_as_the_page_shows(site: Path, server: str, lang: str) -> None:
    printed = run(JAVASCRIPT, example(site, lang, "loadPyodide"), server)
    assert printed.splitlines()[-1] == read(site, "index.json")["version"]


def test_every_address_in_an_example_is_that_of_a_file(site: Path, lang: str) -> None:
    addresses = set(re.findall(r"https?://[^\s\"#]+", "\n".join(examples(site, lang))))
    assert len(addresses) == len(["rules.json", "cases.json", WHEEL])
    for address in addresses:
        assert address.startswith(published_page.site_address())
        assert (site / address.removeprefix(published_page.site_address())).is_file()


def test_pip_installs_as_the_page_shows_and_refuses_another_file(
    site: Path, server: str, lang: str, tmp_path: Path
) -> None:
    line = example(site, lang, "pip install").replace(published_page.site_address(), server)
    right = shlex.split(line)[-1]
    wrong = right[:-4] + "0000"
    for address, status in ((right, 0), (wrong, 1)):
        command = [*PIP, "--no-deps", "--target", str(tmp_path / str(status)), address]
        assert subprocess.run(command, capture_output=True, check=False).returncode == status
    assert (tmp_path / "0" / "wes_core" / "assess.py").is_file()


def test_uv_runs_a_script_that_names_the_package_as_the_page_shows(
    site: Path, server: str, lang: str, tmp_path: Path
) -> None:
    head = example(site, lang, "# /// script").replace(published_page.site_address(), server)
    script = tmp_path / "script.py"
    script.write_text(f"{head}\nimport wes_core\nprint(wes_core.__version__)\n", encoding="utf-8")
    command = [sys.executable, "-m", "uv", "run", "--no-config", "--quiet", "--python", sys.executable, str(script)]
    place = os.environ | {"UV_CACHE_DIR": str(tmp_path / "kept")}
    printed = subprocess.run(command, capture_output=True, text=True, check=True, env=place, cwd=tmp_path).stdout
    assert printed.strip() == read(site, "index.json")["version"]


def test_the_page_links_to_every_file_in_its_own_language(site: Path, lang: str) -> None:
    page = pages(site)[f"{ORIGIN}{FOLDERS[lang]}data/"]
    linked = {urlsplit(link["href"]).path for link in page.links if inside(link["href"]) and "/api/v1/" in link["href"]}
    names = ["index.json", "rules.json", "cases.json", "offices.json", WHEEL]
    names += [f"{FOLDERS[lang]}{name}.schema.json" for name in ("answers", "assessment", *DATA)]
    assert linked == {urlsplit(urljoin(ORIGIN, f"api/v1/{name}")).path for name in names}


@pytest.mark.parametrize("name", [*DATA, "assessment"])
def test_the_page_explains_every_field(site: Path, name: str, lang: str) -> None:
    table = published_page.field_table(Speech(lang), name)
    shown = html(site, lang)
    for place, path, _ in published_schemas.fields(name):
        assert f"| `{place}` |" in table
        assert f"<code>{place}</code>" in shown
        assert published_schemas.meaning(name, path, Speech(lang)) in table


def test_both_languages_explain_the_same_fields_and_no_others() -> None:
    dutch, english = (data("published")[lang] for lang in LANGUAGES)
    assert {name: list(words) for name, words in dutch["fields"].items()} == {
        name: list(words) for name, words in english["fields"].items()
    }
    for name, words in dutch["fields"].items():
        if name != "shared":
            paths = [path for _, path, _ in published_schemas.fields(name)]
            assert set(words) <= {*paths, *(path.rpartition(".")[2] for path in paths)}, name


def test_a_file_that_is_not_published_is_refused() -> None:
    with pytest.raises(UnknownName, match=r"docs\.published"):
        published_page.api_address("nothing.json")


def test_the_files_of_the_edition_without_a_server_have_the_address_of_the_site(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("PUBLISHED_AT", "https://wes.test/")
    assert published_page.wheel_address() == f"https://wes.test/api/v1/{WHEEL}"


@pytest.mark.parametrize("name", ["_headers", ".htaccess", "nginx.conf"])
def test_a_page_of_somebody_else_may_fetch_the_data_and_nothing_more(site: Path, name: str) -> None:
    lines = (site / name).read_text(encoding="utf-8").splitlines()
    (at,) = (at for at, line in enumerate(lines) if "Access-Control-Allow-Origin" in line)
    around = "\n".join(lines[at - 4 : at + 1])
    assert "/api/" in around
