"""Pictures drawn on the server: one chart a file, each drawn wide and tall."""

from breakthrough.web.charts.adverts import AdvertBar, SeatRow, adverts_chart
from breakthrough.web.charts.days_up import RoleBar, days_up_chart
from breakthrough.web.charts.drawing import Picture
from breakthrough.web.charts.places import places_chart
from breakthrough.web.charts.staying import staying_chart
from breakthrough.web.charts.timeline import Bar, timeline_chart

__all__ = [
    "AdvertBar",
    "Bar",
    "Picture",
    "RoleBar",
    "SeatRow",
    "adverts_chart",
    "days_up_chart",
    "places_chart",
    "staying_chart",
    "timeline_chart",
]
