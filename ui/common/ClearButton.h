// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLineEdit;

namespace switchhook {

/// QLineEdit's clear button, with the name that a screen reader tells.
void addClearButton(QLineEdit &field);

} // namespace switchhook
