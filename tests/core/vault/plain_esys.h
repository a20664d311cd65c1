// SPDX-FileCopyrightText: 2026 The Rekam authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <catch2/catch.hpp>
#include <tss2/tss2_esys.h>
#include <tss2/tss2_tctildr.h>

#include <QByteArray>

namespace rekam::tests {

/** The TSS without us, for looking into a TPM. */
class PlainEsys
{
public:
    explicit PlainEsys(const QByteArray &transport)
    {
        REQUIRE(Tss2_TctiLdr_Initialize(transport.constData(), &m_transport) == 0);
        REQUIRE(Esys_Initialize(&m_esys, m_transport, nullptr) == 0);
    }
    ~PlainEsys()
    {
        Esys_Finalize(&m_esys);
        Tss2_TctiLdr_Finalize(&m_transport);
    }
    Q_DISABLE_COPY_MOVE(PlainEsys)

    /** Everything that somebody could have left: objects, sessions, persistent keys. */
    int leftovers()
    {
        int count = 0;
        for (const UINT32 first : {TPM2_TRANSIENT_FIRST, TPM2_LOADED_SESSION_FIRST,
                                   TPM2_ACTIVE_SESSION_FIRST, TPM2_PERSISTENT_FIRST}) {
            TPMI_YES_NO more = 0;
            TPMS_CAPABILITY_DATA *data = nullptr;
            REQUIRE(Esys_GetCapability(m_esys, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE,
                                       TPM2_CAP_HANDLES, first, TPM2_MAX_CAP_HANDLES, &more, &data)
                    == 0);
            count += static_cast<int>(data->data.handles.count);
            Esys_Free(data);
        }
        return count;
    }
    void clearTpm()
    {
        REQUIRE(Esys_Clear(m_esys, ESYS_TR_RH_LOCKOUT, ESYS_TR_PASSWORD, ESYS_TR_NONE, ESYS_TR_NONE)
                == 0);
    }
    /** As a program would that forgets to flush. */
    void leaveSession()
    {
        const TPMT_SYM_DEF plain{TPM2_ALG_NULL, {}, {}};
        ESYS_TR session = ESYS_TR_NONE;
        REQUIRE(Esys_StartAuthSession(m_esys, ESYS_TR_NONE, ESYS_TR_NONE, ESYS_TR_NONE,
                                      ESYS_TR_NONE, ESYS_TR_NONE, nullptr, TPM2_SE_HMAC, &plain,
                                      TPM2_ALG_SHA256, &session)
                == 0);
    }

private:
    TSS2_TCTI_CONTEXT *m_transport = nullptr;
    ESYS_CONTEXT *m_esys = nullptr;
};

} // namespace rekam::tests
