"""`python -m calculator.build`: write the files of the calculator to .build/wes/."""

from calculator.build.assets import build

build()
