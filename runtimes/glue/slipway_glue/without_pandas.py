"""Import this before pyarrow: its data sets import pandas when it is there, which takes two thirds of a job's start.

Nothing of ours uses pandas; scripts of Python shell jobs do, and never see this.
"""

import sys


class _NoPandas:
    def find_spec(self, name, path=None, target=None):
        if name == "pandas":
            raise ModuleNotFoundError("pandas is left out here", name=name)
        return None


sys.meta_path.insert(0, _NoPandas())
