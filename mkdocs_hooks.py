"""Where MkDocs meets the generator: `mkdocs.yml` names this file, and MkDocs calls the functions named here.

A hook and not an entry point, because a hook needs no installation: `mkdocs build` works in any checkout.
"""

from generator.mkdocs_plugin import Plugin

_plugin = Plugin()

on_serve = _plugin.on_serve
on_config = _plugin.on_config
on_files = _plugin.on_files
on_nav = _plugin.on_nav
on_env = _plugin.on_env
on_page_context = _plugin.on_page_context
on_post_page = _plugin.on_post_page
on_post_template = _plugin.on_post_template
on_post_build = _plugin.on_post_build
on_build_error = _plugin.on_build_error
on_shutdown = _plugin.on_shutdown
