"""Small invented reports for the tests of the program as a whole."""

ARREST = """Pilot held in Tashkent

TASHKENT, March 3, 2021 (Reuters) - Ana Prat, a Spanish pilot, was arrested in Tashkent on Monday on charges of \
espionage, a spokesman for the Interior Ministry said.

"She will be tried here," the spokesman, Rustam Aliyev, said.
"""
OFFER = """Madrid offers to exchange courier for pilot

Spain has offered to release Bakhodir Yusupov, a courier serving eight years for smuggling, in exchange for the pilot
Ana Prat, Foreign Minister Lucía Ortega said on Wednesday.

"There is no agreement yet," Ortega told reporters in Madrid.
"""
FRENCH = """Une pilote espagnole arrêtée à Tachkent

La pilote espagnole Ana Prat a été arrêtée lundi à Tachkent, a déclaré un porte-parole du ministère de l'Intérieur.
Elle est accusée d'espionnage et risque dix ans de prison, selon les autorités, qui n'ont pas donné d'autres détails.
"""
PAGE = """<!DOCTYPE html><html lang="en"><head><title>Pilot held in Tashkent</title>
<meta property="article:published_time" content="{day}T09:00:00Z"></head><body><article><h1>Pilot held in Tashkent</h1>
<p>Ana Prat, a Spanish pilot, was arrested in Tashkent on Monday on charges of espionage, the Interior Ministry said.
Her family in Valencia said that they had not been told where she was being held, and asked for help.</p>
<p>The embassy of Spain said that it had asked for a visit and that it was waiting for an answer.</p>
</article></body></html>
"""
