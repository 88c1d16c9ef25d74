"""Makes a home for a Spark cluster on this machine, in which its workers may write."""

from collections.abc import Mapping
from pathlib import Path

import pyspark


def make_home(folder: Path, settings: Mapping[str, str]) -> Mapping[str, str]:
    """Make a home of Spark; gives the environment of a process that starts a cluster from it."""
    home = folder / "spark"
    home.mkdir()
    for name in ("bin", "jars"):
        (home / name).symlink_to(Path(pyspark.__path__[0]) / name)
    given = {"spark.driver.bindAddress": "127.0.0.1", "spark.driver.host": "127.0.0.1", **settings}
    lines = [f"{key} {value}\n" for key, value in given.items()]
    (home / "spark-defaults.conf").write_text("".join(lines), encoding="utf-8")
    return {"SPARK_HOME": str(home), "SPARK_CONF_DIR": str(home), "SPARK_LOCAL_IP": "127.0.0.1"}
