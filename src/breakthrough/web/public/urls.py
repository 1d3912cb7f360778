"""The two addresses of the public site: a file, and where the contact form goes."""

from __future__ import annotations

from django.urls import path

from breakthrough.web.public import views

urlpatterns = [
    path("enquiry", views.enquiry, name="enquiry"),
    path("", views.file, {"name": "index.html"}),
    path("<path:name>", views.file),
]
