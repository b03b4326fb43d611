"""Which people are one: candidates by their names, then rounds of merging from the surest names to the least sure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence, Set
from dataclasses import dataclass, field

from glienicke.model import UNDECIDED, Decided
from glienicke.resolve.blocking import NameIndex
from glienicke.resolve.compare import ORDER, Verdict, judge
from glienicke.resolve.names import Level
from glienicke.resolve.profile import Profile


@dataclass(slots=True)
class Cluster:
    """Profiles that are one person, and a sentence for each decision that made them one."""

    profile: Profile
    why: list[str] = field(default_factory=list)

    @property
    def key(self) -> str:
        """The same whatever came in first."""
        return min(self.profile.referents)


def link(profiles: Sequence[Profile], decided: Decided = UNDECIDED) -> list[Cluster]:
    """The people behind the profiles, in the order of their least referent.

    What a person decided comes first: those who are one are one from the beginning, those who are not never meet.

    A merge needs a name that fits, enough context for how well it fits, and nothing against it; where two candidates
    remain that cannot be one, nothing is merged. Merged people are compared anew: they have more context.
    """
    clusters = _identical(_ruled(sorted(profiles, key=lambda p: min(p.referents)), decided))
    near, verdicts = candidates(clusters), Verdicts()
    for level in ORDER:
        while True:
            merged = _round(clusters, near, level, verdicts)
            if len(merged) == len(clusters):
                break
            clusters = merged
    return clusters


class Verdicts:
    """Judgements on pairs of clusters, each made once: a cluster that has not grown is the same."""

    def __init__(self) -> None:
        self._made: dict[tuple[str, int, str, int], Verdict] = {}

    def on(self, left: Cluster, right: Cluster) -> Verdict:
        """May the two be one?"""
        key = (left.key, len(left.profile.referents), right.key, len(right.profile.referents))
        found = self._made.get(key)
        if found is None:
            found = self._made[key] = judge(left.profile, right.profile)
        return found


def _ruled(profiles: Sequence[Profile], decided: Decided) -> list[Cluster]:
    """A cluster for each profile, or for those that a person made one, who also said from whom it is apart."""
    by_id = {i: profile for profile in profiles for i in profile.referents}
    for one, other, judgement in decided.apart:
        for mine, theirs in ((one, other), (other, one)):
            if mine in by_id:
                by_id[mine].parted[theirs] = decided.why(judgement)
    made: list[Cluster] = []
    of = {i: number for number, (ids, _) in enumerate(decided.together) for i in ids}
    merged: dict[int, Cluster] = {}
    for profile in profiles:
        number = of.get(min(profile.referents))
        if number is None:
            made.append(Cluster(profile))
        elif number in merged:
            merged[number].profile.add(profile)
        else:
            merged[number] = Cluster(profile, [decided.why(by) for by in decided.together[number][1]])
            made.append(merged[number])
    for cluster in merged.values():
        cluster.profile.apart -= cluster.profile.referents
    return made


def _identical(clusters: Sequence[Cluster]) -> list[Cluster]:
    """Those of one full name of whom nothing different is told are one at once: most mentions of a large case."""
    groups: dict[object, list[Cluster]] = defaultdict(list)
    for cluster in clusters:
        groups[_signature(cluster.profile)].append(cluster)
    made = []
    for group in groups.values():
        one = group[0]
        for other in group[1:]:
            one.profile.add(other.profile)
            one.why += other.why
        made.append(one)
    return sorted(made, key=lambda c: c.key)


def _signature(profile: Profile) -> object:
    full = [name for name in profile.names if len(name) > 1]
    if len(full) != 1 or profile.apart or profile.parted:
        return min(profile.referents)  # nobody else's
    told = (profile.ages, profile.nations, profile.kinds)
    return (full[0], *(tuple(sorted(str(value) for value in values)) for values in told))


def candidates(clusters: Sequence[Cluster]) -> set[tuple[str, str]]:
    """Who is compared with whom, by a referent of each: those whose names might be one (see blocking).

    Clusters only grow together, so that this is found once.
    """
    index = NameIndex()
    for place, cluster in enumerate(clusters):
        for name in sorted(cluster.profile.names):
            index.add(place, name)
    found = {
        (min(place, other), max(place, other))
        for place, cluster in enumerate(clusters)
        for name in cluster.profile.names
        for other in index.candidates(name)
        if other != place
    }
    return {(clusters[a].key, clusters[b].key) for a, b in found}


def _pairs(clusters: Sequence[Cluster], near: Set[tuple[str, str]]) -> list[tuple[int, int]]:
    """The places of those who are to be compared, each pair once, in order."""
    at = {referent: place for place, cluster in enumerate(clusters) for referent in cluster.profile.referents}
    found = {(min(at[a], at[b]), max(at[a], at[b])) for a, b in near if at[a] != at[b]}
    return sorted(found)


def _round(clusters: list[Cluster], near: Set[tuple[str, str]], level: Level, verdicts: Verdicts) -> list[Cluster]:
    """Merge what this level of likeness allows, all at once, so that no order matters."""
    edges: dict[int, dict[int, Verdict]] = defaultdict(dict)
    for a, b in _pairs(clusters, near):
        verdict = verdicts.on(clusters[a], clusters[b])
        if verdict.level == level and verdict.accepted:
            edges[a][b] = edges[b][a] = verdict
    best = {place: _strongest(near) for place, near in edges.items()}
    allowed = {a: {b for b in best[a] if a in best[b]} for a in best}
    open_ = {a for a in allowed if _rivals(clusters, sorted(allowed[a]), verdicts)}
    found = [c for c in _components(allowed, open_) if not _rivals(clusters, c, verdicts)]
    return _merge(clusters, found, edges)


def _strongest(candidates: dict[int, Verdict]) -> set[int]:
    """Candidates without context fall out where another has much of it."""
    most = max(v.context for v in candidates.values())
    return {place for place, v in candidates.items() if v.context or most < 2}


def _rivals(clusters: Sequence[Cluster], candidates: Sequence[int], verdicts: Verdicts) -> bool:
    """Are there two among them that cannot be one person? A first name and a surname, each alone, can."""
    pairs = ((clusters[b], clusters[a]) for i, a in enumerate(candidates) for b in candidates[:i])
    return any(
        v.against and not v.accepted and not (v.level == "unrelated" and _lone(left) and _lone(right))
        for left, right in pairs
        for v in [verdicts.on(left, right)]
    )


def rivals_of(clusters: Sequence[Cluster], one: Cluster, other: Cluster, verdicts: Verdicts) -> list[str]:
    """The names of those who would fit one of two as well, and cannot be the other."""
    names = []
    for third in clusters:
        if third is not one and third is not other:
            fits = [verdicts.on(third, c).accepted for c in (one, other)]
            if any(fits) and not all(fits):
                names.append(
                    " ".join(part.title() for part in max(third.profile.names, key=len, default=("somebody",)))
                )
    return sorted(set(names))[:3]


def _lone(cluster: Cluster) -> bool:
    """Is nobody's full name among its names?"""
    return all(len(name) == 1 for name in cluster.profile.names)


def _components(edges: dict[int, set[int]], without: set[int]) -> list[list[int]]:
    seen: set[int] = set(without)
    found = []
    for start in sorted(edges):
        if start in seen:
            continue
        component, queue = [], [start]
        seen.add(start)
        while queue:
            place = queue.pop()
            component.append(place)
            fresh = edges[place] - seen
            seen |= fresh
            queue += sorted(fresh)
        if len(component) > 1:
            found.append(sorted(component))
    return found


def _merge(
    clusters: Sequence[Cluster], components: Sequence[Sequence[int]], edges: dict[int, dict[int, Verdict]]
) -> list[Cluster]:
    gone: set[int] = set()
    made: list[Cluster] = []
    for component in components:
        one = Cluster(Profile())
        for place in component:
            one.profile.add(clusters[place].profile)
            one.why += clusters[place].why
        why = {edges[a][b].why for a in component for b in edges[a] if b in component and edges[a][b].level != "same"}
        one.why += sorted(why - set(one.why))
        gone |= set(component)
        made.append(one)
    kept = [c for place, c in enumerate(clusters) if place not in gone]
    return sorted(kept + made, key=lambda c: c.key)
