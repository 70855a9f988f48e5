"""Classes of Wikidata (what an item is an instance of, P31) and the kind of entity that they mean; source: wikidata.org, labels in the comments."""

KIND_OF_CLASS = {
    "Q5": "person",  # human
    "Q6256": "place",  # country
    "Q3624078": "place",  # sovereign state
    "Q515": "place",  # city
    "Q1549591": "place",  # big city
    "Q3957": "place",  # town
    "Q532": "place",  # village
    "Q486972": "place",  # human settlement
    "Q5119": "place",  # capital city
    "Q10864048": "place",  # first-level administrative division
    "Q4022": "place",  # river
    "Q8502": "place",  # mountain
    "Q23442": "place",  # island
    "Q165": "place",  # sea
    "Q23397": "place",  # lake
    "Q43229": "organisation",  # organisation
    "Q484652": "organisation",  # international organisation
    "Q245065": "organisation",  # intergovernmental organisation
    "Q79913": "organisation",  # non-governmental organisation
    "Q163740": "organisation",  # non-profit organisation
    "Q7278": "organisation",  # political party
    "Q327333": "organisation",  # government agency
    "Q192350": "organisation",  # ministry
    "Q4830453": "organisation",  # business
    "Q783794": "organisation",  # company
    "Q891723": "organisation",  # public company
    "Q6881511": "organisation",  # enterprise
    "Q3918": "organisation",  # university
    "Q11032": "medium",  # newspaper
    "Q192283": "medium",  # news agency
    "Q41298": "medium",  # magazine
    "Q1616075": "medium",  # television station
    "Q14350": "medium",  # radio station
    "Q17149090": "group",  # armed organisation
    "Q772547": "group",  # armed forces
    "Q176799": "group",  # military unit
    "Q131569": "term",  # treaty
}
