# What every target of the project is compiled with, and the three kinds of target there are:
# a layer of the core (switchhook_library), a program (switchhook_program) and a test (switchhook_test).

set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckPIESupported)
check_pie_supported()
set(CMAKE_SKIP_INSTALL_RPATH ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY "${CMAKE_BINARY_DIR}/bin")

add_library(switchhook_options INTERFACE)
target_include_directories(switchhook_options INTERFACE "${PROJECT_SOURCE_DIR}" "${PROJECT_BINARY_DIR}/generated")
target_compile_definitions(switchhook_options INTERFACE
  QT_NO_KEYWORDS QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING
  QT_NO_CONTEXTLESS_CONNECT QT_DISABLE_DEPRECATED_BEFORE=0x060400)
target_compile_options(switchhook_options INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion)
if(SWITCHHOOK_WERROR)
  target_compile_options(switchhook_options INTERFACE -Werror)
endif()
# What is installed: hardened as Debian hardens its own, and without what nobody calls.
target_compile_options(switchhook_options INTERFACE
  "$<$<CONFIG:Release>:-fstack-protector-strong;-fstack-clash-protection;-D_FORTIFY_SOURCE=2;-Wformat;-Werror=format-security;-ffunction-sections;-fdata-sections;-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.>")
if(CMAKE_SYSTEM_NAME STREQUAL "Linux")
  target_link_options(switchhook_options INTERFACE "$<$<CONFIG:Release>:LINKER:-z,relro,-z,now,--as-needed,--gc-sections>")
endif()
if(SWITCHHOOK_SANITIZE)
  target_compile_options(switchhook_options INTERFACE -fsanitize=${SWITCHHOOK_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(switchhook_options INTERFACE -fsanitize=${SWITCHHOOK_SANITIZE})
endif()

# switchhook_library(name SOURCES file… LINK target…): the layer `name`, as switchhook_<name>.
# Its LINK line is what it may include from; tests/core/tst_layers.cpp holds the same table.
function(switchhook_library name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK;PRIVATE")
  add_library(switchhook_${name} STATIC ${arg_SOURCES})
  set_target_properties(switchhook_${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(switchhook_${name} PUBLIC switchhook_options ${arg_LINK} PRIVATE ${arg_PRIVATE})
endfunction()

# switchhook_program(name SOURCES file… LINK target…)
function(switchhook_program name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "" "SOURCES;LINK")
  add_executable(${name} ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE switchhook_options ${arg_LINK} ${SWITCHHOOK_ALLOCATOR})
endfunction()

# switchhook_test(name LINK target… [SOURCES file…]): <name>.cpp, labelled with its folder (core, app, ui).
function(switchhook_test name)
  cmake_parse_arguments(PARSE_ARGV 1 arg "" "TIMEOUT" "SOURCES;LINK")
  if(NOT arg_TIMEOUT)
    set(arg_TIMEOUT 120)
  endif()
  add_executable(${name} ${name}.cpp ${arg_SOURCES})
  set_target_properties(${name} PROPERTIES AUTOMOC ON)
  target_link_libraries(${name} PRIVATE switchhook_options Qt6::Test ${arg_LINK})
  target_compile_definitions(${name} PRIVATE
    SWITCHHOOK_SOURCE_DIR="${PROJECT_SOURCE_DIR}" SWITCHHOOK_BIN_DIR="${CMAKE_RUNTIME_OUTPUT_DIRECTORY}")
  get_filename_component(label "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS "${label}" TIMEOUT ${arg_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8")
endfunction()

# switchhook_test_on_server(name): the same test once more, on a PostgreSQL server (see tests/support/TestDatabase.h).
function(switchhook_test_on_server name)
  get_filename_component(label "${CMAKE_CURRENT_SOURCE_DIR}" NAME)
  add_test(NAME ${name}_postgresql COMMAND ${name})
  get_test_property(${name} TIMEOUT timeout)
  set_tests_properties(${name}_postgresql PROPERTIES LABELS "${label};postgresql" TIMEOUT ${timeout}
    FIXTURES_REQUIRED postgresql
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;SWITCHHOOK_TEST_SERVER=${PROJECT_BINARY_DIR}/postgresql.address")
endfunction()
