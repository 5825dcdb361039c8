"""Run by itself in .venv-bench: the median time of one OpenFisca evaluation of three outputs, in milliseconds."""

from openfisca_core.simulation_builder import SimulationBuilder
from openfisca_country_template import CountryTaxBenefitSystem

from tests.bench.clock import median_milliseconds

SYSTEM = CountryTaxBenefitSystem()
PERIOD = "2017-01"
OUTPUTS = ("disposable_income", "total_benefits", "total_taxes")
SITUATION = {
    "persons": {
        "first": {"birth": {"ETERNITY": "1980-01-01"}, "salary": {PERIOD: 4000}},
        "second": {"birth": {"ETERNITY": "1984-01-01"}, "salary": {PERIOD: 2500}},
    },
    "households": {"home": {"adults": ["first", "second"]}},
}


def evaluate() -> None:
    """Read the situation of one household and calculate three amounts, as one request to its web API does."""
    simulation = SimulationBuilder().build_from_entities(SYSTEM, SITUATION)
    for name in OUTPUTS:
        simulation.calculate(name, PERIOD)


if __name__ == "__main__":
    print(median_milliseconds(evaluate))
