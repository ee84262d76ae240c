# CPack's packages, of the parts that cmake/Install.cmake names. `./test package` makes and tries them.
set(CPACK_PACKAGE_NAME switchhook)
set(CPACK_PACKAGE_VENDOR "The Switchhook developers")
set(CPACK_PACKAGE_CONTACT "The Switchhook developers <developers@switchhook.example>")
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "Outbound webhooks for any system")
set(CPACK_PACKAGE_HOMEPAGE_URL "${SWITCHHOOK_HOMEPAGE}")
set(CPACK_RESOURCE_FILE_LICENSE "${PROJECT_SOURCE_DIR}/LICENSE")
set(CPACK_PACKAGE_DIRECTORY "${PROJECT_SOURCE_DIR}/build/packages")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL desktop ctl)
set(CPACK_COMPONENTS_GROUPING IGNORE)
set(CPACK_GENERATOR "DEB;RPM;TGZ")
if(WIN32)
  set(CPACK_GENERATOR NSIS)
  set(CPACK_NSIS_DISPLAY_NAME Switchhook)
  set(CPACK_NSIS_ENABLE_UNINSTALL_BEFORE_INSTALL ON)
  set(CPACK_PACKAGE_EXECUTABLES switchhook Switchhook)
elseif(APPLE)
  set(CPACK_GENERATOR DragNDrop)
endif()

set(about_ctl "The command line and the headless engine: webhooks subscribe to events
and get signed HTTP POSTs, and the log tells what became of each. Other
programs hand events in over HTTP. It needs no display.")
set(about_desktop "The window: webhooks subscribe to events and get signed HTTP POSTs, and
the delivery log shows what was sent, what came back and why it failed.
A local receiver to try it on is part of it.")

set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_RELEASE 0switchhook1)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
# shlibdeps sees no plugin: the SQL drivers, and for the window its picture formats and icons. The platform xcb comes with
# libqt6gui6, TLS with libqt6network6.
set(CPACK_DEBIAN_CTL_PACKAGE_NAME switchhook-ctl)
set(CPACK_DEBIAN_CTL_PACKAGE_SECTION net)
set(CPACK_DEBIAN_CTL_PACKAGE_DEPENDS "libqt6sql6-sqlite, libqt6sql6-psql, ca-certificates")
set(CPACK_DEBIAN_CTL_PACKAGE_RECOMMENDS "systemd | systemd-standalone-sysusers")
set(CPACK_DEBIAN_CTL_PACKAGE_SUGGESTS "postgresql (>= 15)")
set(CPACK_COMPONENT_CTL_DESCRIPTION "outbound webhooks for any system: command line and engine\n${about_ctl}")
set(CPACK_DEBIAN_CTL_PACKAGE_CONTROL_EXTRA
  "${PROJECT_SOURCE_DIR}/resources/linux/postinst;${PROJECT_SOURCE_DIR}/resources/linux/prerm;${PROJECT_SOURCE_DIR}/resources/linux/postrm")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_NAME switchhook)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_SECTION net)
set(CPACK_DEBIAN_DESKTOP_PACKAGE_DEPENDS
  "switchhook-ctl (= ${PROJECT_VERSION}-0switchhook1), libqt6sql6-sqlite, libqt6sql6-psql, libqt6svg6, breeze-icon-theme, ca-certificates")
set(CPACK_DEBIAN_DESKTOP_PACKAGE_RECOMMENDS "qt6-wayland, qt6-translations-l10n")
set(CPACK_COMPONENT_DESKTOP_DESCRIPTION "outbound webhooks for any system: the desktop\n${about_desktop}")

set(CPACK_RPM_COMPONENT_INSTALL ON)
set(CPACK_RPM_FILE_NAME RPM-DEFAULT)
set(CPACK_RPM_MAIN_COMPONENT desktop)
set(CPACK_RPM_PACKAGE_LICENSE GPL-3.0-or-later)
set(CPACK_RPM_COMPRESSION_TYPE xz)
set(CPACK_RPM_PACKAGE_RELOCATABLE OFF)
set(CPACK_RPM_CTL_PACKAGE_NAME switchhook-ctl)
set(CPACK_RPM_CTL_PACKAGE_SUMMARY "Outbound webhooks for any system: command line and engine")
set(CPACK_RPM_CTL_PACKAGE_DESCRIPTION "${about_ctl}")
set(CPACK_RPM_CTL_PACKAGE_REQUIRES "qt6-qtbase, qt6-qtbase-postgresql, ca-certificates")
set(CPACK_RPM_DESKTOP_PACKAGE_NAME switchhook)
set(CPACK_RPM_DESKTOP_PACKAGE_SUMMARY "Outbound webhooks for any system: the desktop")
set(CPACK_RPM_DESKTOP_PACKAGE_DESCRIPTION "${about_desktop}")
set(CPACK_RPM_DESKTOP_PACKAGE_REQUIRES "switchhook-ctl = ${PROJECT_VERSION}, qt6-qtsvg, breeze-icon-theme")
set(CPACK_RPM_EXCLUDE_FROM_AUTO_FILELIST_ADDITION
  /usr/lib/systemd /usr/lib/systemd/system /usr/lib/systemd/user /usr/lib/sysusers.d /usr/share/metainfo /usr/share/applications
  /usr/share/man /usr/share/man/man1 /usr/share/bash-completion /usr/share/bash-completion/completions /usr/share/fish
  /usr/share/fish/vendor_completions.d /usr/share/zsh /usr/share/zsh/vendor-completions /usr/share/icons /usr/share/icons/hicolor)

include(CPack)
