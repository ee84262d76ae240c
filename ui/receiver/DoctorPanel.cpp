// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/receiver/DoctorPanel.h"

#include "core/text/ErrorText.h"
#include "core/text/SignatureDoctorText.h"
#include "ui/common/ClearButton.h"
#include "ui/common/StatusStyle.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QLabel>
#include <QLineEdit>

namespace switchhook {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

DoctorPanel::DoctorPanel(UiServices services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_own(new QLineEdit(this))
    , m_subject(new QLabel(this))
    , m_answer(new QLabel(this))
{
    auto *label = new QLabel(tr("Signature that &your own code computed for this request:"), this);
    label->setBuddy(m_own);
    label->setWordWrap(true);
    m_own->setObjectName(u"ownSignature"_s);
    m_own->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    addClearButton(*m_own);
    m_own->setPlaceholderText(tr("Paste it here; without one, the received signature is looked at"));
    for (QLabel *text : {m_subject, m_answer}) {
        text->setTextFormat(Qt::PlainText);
        text->setWordWrap(true);
        text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    }
    m_subject->setForegroundRole(QPalette::PlaceholderText);
    m_answer->setObjectName(u"diagnosis"_s);
    QFont strong = m_answer->font();
    strong.setPointSizeF(strong.pointSizeF() * 1.1);
    m_answer->setFont(strong);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(8);
    layout->addWidget(label);
    layout->addWidget(m_own);
    layout->addWidget(m_subject);
    layout->addWidget(m_answer);
    layout->addStretch();
    m_typing.setSingleShot(true);
    m_typing.setInterval(200ms);
    connect(m_own, &QLineEdit::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(&m_typing, &QTimer::timeout, this, &DoctorPanel::ask);
    setQuestion({});
}

void DoctorPanel::setQuestion(std::optional<SignatureQuestion> question)
{
    m_question = std::move(question);
    m_own->setEnabled(m_question.has_value());
    ask();
}

void DoctorPanel::ask()
{
    const int generation = ++m_generation;
    m_subject->clear();
    if (!m_question) {
        m_answer->setText(tr("Choose a request first."));
        return;
    }
    SignatureQuestion question = *m_question;
    const QString own = m_own->text().trimmed();
    if (!own.isEmpty())
        question.signature = own.toUtf8();
    m_subject->setText(own.isEmpty() ? tr("About the signature that came with the request:")
                                     : tr("About the signature that your code computed:"));
    m_services.reading.call(
        this,
        [question = std::move(question)](Workspace &workspace) mutable -> Result<SignatureDiagnosis> {
            return diagnoseSignature(std::move(question), [&workspace] {
                auto others = workspace.webhooks().namedSecrets();
                return others ? std::move(*others) : std::vector<NamedSecret>();
            });
        },
        [this, generation](const Result<SignatureDiagnosis> &diagnosis) {
            if (generation == m_generation)
                show(diagnosis);
        });
}

void DoctorPanel::show(const Result<SignatureDiagnosis> &diagnosis)
{
    const bool isRight = diagnosis && diagnosis->kind == SignatureDiagnosis::Kind::Right;
    const QString text = diagnosis ? diagnosisText(*diagnosis) : errorText(diagnosis.error());
    m_answer->setText(verdictSign(isRight ? Verdict::Good : Verdict::Bad) + u' ' + text);
    Q_EMIT diagnosed();
}

} // namespace switchhook
