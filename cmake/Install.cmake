# What is installed, in two parts: `ctl` (the command line and the headless engine, without any library of a GUI) and
# `desktop`. On Windows and macOS the desktop takes its libraries along.
set(SWITCHHOOK_HOMEPAGE "https://switchhook.example" CACHE STRING "Where the packages say that the project is at home")
string(TIMESTAMP SWITCHHOOK_DATE "%Y-%m-%d" UTC)
string(TIMESTAMP SWITCHHOOK_DATE_RFC "%a, %d %b %Y %H:%M:%S +0000" UTC)

install(TARGETS switchhookctl RUNTIME COMPONENT ctl)
install(TARGETS switchhook RUNTIME COMPONENT desktop BUNDLE DESTINATION . COMPONENT desktop)

if(WIN32 OR APPLE)
  qt_generate_deploy_app_script(TARGET switchhook FILENAME_VARIABLE deploy)
  install(SCRIPT "${deploy}" COMPONENT desktop)
  return()
endif()

set(linux "${PROJECT_SOURCE_DIR}/resources/linux")
set(made "${PROJECT_BINARY_DIR}/install")
configure_file("${linux}/org.switchhook.Switchhook.metainfo.xml.in" "${made}/org.switchhook.Switchhook.metainfo.xml" @ONLY)
# Where the program will be is known as it is installed.
install(CODE "configure_file(\"${linux}/switchhook.service.in\" \"${made}/switchhook.service\" @ONLY)" COMPONENT ctl)

# Manual pages and completions are made when everything is built; each package takes its own.
install(CODE "
  file(GLOB man \"${PROJECT_BINARY_DIR}/pages/man/switchhookctl*.1\")
  file(MAKE_DIRECTORY \"${made}/ctl/man\")
  file(COPY \${man} DESTINATION \"${made}/ctl/man\")
  execute_process(COMMAND sh -c \"gzip -9nf ${made}/ctl/man/*.1\" COMMAND_ERROR_IS_FATAL ANY)" COMPONENT ctl)
install(DIRECTORY "${made}/ctl/man/" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT ctl)
install(CODE "
  file(MAKE_DIRECTORY \"${made}/desktop/man\")
  file(COPY \"${PROJECT_BINARY_DIR}/pages/man/switchhook.1\" DESTINATION \"${made}/desktop/man\")
  execute_process(COMMAND gzip -9nf \"${made}/desktop/man/switchhook.1\" COMMAND_ERROR_IS_FATAL ANY)" COMPONENT desktop)
install(DIRECTORY "${made}/desktop/man/" DESTINATION ${CMAKE_INSTALL_MANDIR}/man1 COMPONENT desktop)
install(FILES "${PROJECT_BINARY_DIR}/pages/completions/switchhookctl"
  DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions COMPONENT ctl)
install(FILES "${PROJECT_BINARY_DIR}/pages/completions/_switchhookctl"
  DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions COMPONENT ctl)
install(FILES "${PROJECT_BINARY_DIR}/pages/completions/switchhookctl.fish"
  DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d COMPONENT ctl)

install(FILES "${made}/switchhook.service" DESTINATION lib/systemd/system COMPONENT ctl)
install(FILES "${linux}/switchhook-engine.service" DESTINATION lib/systemd/user COMPONENT ctl)
install(FILES "${linux}/switchhook.sysusers" DESTINATION lib/sysusers.d RENAME switchhook.conf COMPONENT ctl)

install(FILES "${linux}/switchhook.desktop" DESTINATION ${CMAKE_INSTALL_DATADIR}/applications COMPONENT desktop)
install(FILES "${made}/org.switchhook.Switchhook.metainfo.xml" DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo COMPONENT desktop)
set(icon "${PROJECT_SOURCE_DIR}/resources/icons/switchhook.svg")
set(icons "${CMAKE_INSTALL_DATADIR}/icons/hicolor")
install(FILES "${icon}" DESTINATION ${icons}/scalable/apps COMPONENT desktop)
find_program(RSVG_CONVERT rsvg-convert DOC "Draws the icon in fixed sizes; without it there is only the SVG")
if(RSVG_CONVERT)
  foreach(size 16 22 24 32 48 64 128 256)
    set(picture "${made}/icons/${size}/switchhook.png")
    file(MAKE_DIRECTORY "${made}/icons/${size}")
    add_custom_command(OUTPUT "${picture}" DEPENDS "${icon}"
      COMMAND "${RSVG_CONVERT}" --width ${size} --height ${size} --output "${picture}" "${icon}")
    list(APPEND pictures "${picture}")
    install(FILES "${picture}" DESTINATION ${icons}/${size}x${size}/apps COMPONENT desktop)
  endforeach()
  add_custom_target(icons ALL DEPENDS ${pictures})
endif()

foreach(component desktop ctl)
  set(package switchhook)
  if(component STREQUAL "ctl")
    set(package switchhook-ctl)
  endif()
  set(doc "${CMAKE_INSTALL_DATADIR}/doc/${package}")
  install(FILES "${linux}/copyright" DESTINATION ${doc} COMPONENT ${component})
  configure_file("${linux}/changelog.Debian.in" "${made}/${component}/changelog.Debian" @ONLY)
  install(CODE "
    file(COPY_FILE \"${PROJECT_SOURCE_DIR}/CHANGELOG.md\" \"${made}/${component}/changelog\")
    foreach(log changelog changelog.Debian)
      execute_process(COMMAND gzip -9nkf \"${made}/${component}/\${log}\" COMMAND_ERROR_IS_FATAL ANY)
    endforeach()" COMPONENT ${component})
  install(FILES "${made}/${component}/changelog.gz" "${made}/${component}/changelog.Debian.gz" DESTINATION ${doc} COMPONENT ${component})
endforeach()
