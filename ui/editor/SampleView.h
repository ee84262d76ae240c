// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/Id.h"
#include "core/base/SecretBytes.h"
#include "core/domain/SignedRequest.h"
#include "ui/common/UiServices.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QPlainTextEdit;

namespace switchhook {

class BodyView;

/// What a receiver would get for an event, with the headers that go with it, signed as things stand.
class SampleView : public QWidget
{
    Q_OBJECT

public:
    /// How the sample is signed: not, with what was just typed, or with the secret that is stored.
    struct Signing
    {
        std::optional<SecretBytes> typed;
        std::optional<WebhookId> stored;
    };

    explicit SampleView(UiServices services, QWidget *parent = nullptr);

    void setEvent(const QString &event);
    void setUrl(const QString &url);
    void setSigning(Signing signing);

private:
    void make();
    void signWithStored(const SignedRequest &request);
    void place(const SignedRequest &request);

    UiServices m_services;
    QString m_event;
    QString m_url;
    Signing m_signing;
    int m_generation = 0;
    QTimer m_making; // once for all that changes in one go
    QLabel *m_title;
    QLabel *m_description;
    QPlainTextEdit *m_head;
    BodyView *m_body;
};

} // namespace switchhook
