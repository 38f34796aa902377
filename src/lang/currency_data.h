/* SPDX-License-Identifier: MIT AND Unicode-3.0 */
/* Currencies of CLDR 48.2.0. Made by src/lang/rows/currency.awk from src/lang/rows/cldr.tsv; not to be
 * edited. */
#pragma once

/* clang-format off */
#define CURRENCY_ROWS \
    {"$"}, {"kr"}, {"¥"}, \
    {"AED"}, {"AFN"}, {"ALL"}, {"AMD"}, {"AOA"}, {"ARS"}, {"AUD"}, {"AWG"}, \
    {"AZN"}, {"BAM"}, {"BBD"}, {"BDT"}, {"BHD"}, {"BIF"}, {"BMD"}, {"BND"}, \
    {"BOB"}, {"BOV"}, {"BRL"}, {"BSD"}, {"BTN"}, {"BWP"}, {"BYN"}, {"BZD"}, \
    {"CAD"}, {"CDF"}, {"CHE"}, {"CHF"}, {"CHW"}, {"CLF"}, {"CLP"}, {"CNH"}, \
    {"CNY"}, {"COP"}, {"COU"}, {"CRC"}, {"CUP"}, {"CVE"}, {"CZK"}, {"DJF"}, \
    {"DKK"}, {"DOP"}, {"DZD"}, {"EGP"}, {"ERN"}, {"ETB"}, {"EUR"}, {"FJD"}, \
    {"FKP"}, {"GBP"}, {"GEL"}, {"GHS"}, {"GIP"}, {"GMD"}, {"GNF"}, {"GTQ"}, \
    {"GYD"}, {"HKD"}, {"HNL"}, {"HTG"}, {"HUF"}, {"IDR"}, {"ILS"}, {"INR"}, \
    {"IQD"}, {"IRR"}, {"ISK"}, {"JMD"}, {"JOD"}, {"JPY"}, {"KES"}, {"KGS"}, \
    {"KHR"}, {"KMF"}, {"KPW"}, {"KRW"}, {"KWD"}, {"KYD"}, {"KZT"}, {"LAK"}, \
    {"LBP"}, {"LKR"}, {"LRD"}, {"LSL"}, {"LYD"}, {"MAD"}, {"MDL"}, {"MGA"}, \
    {"MKD"}, {"MMK"}, {"MNT"}, {"MOP"}, {"MRU"}, {"MUR"}, {"MVR"}, {"MWK"}, \
    {"MXN"}, {"MXV"}, {"MYR"}, {"MZN"}, {"NAD"}, {"NGN"}, {"NIO"}, {"NOK"}, \
    {"NPR"}, {"NZD"}, {"OMR"}, {"PAB"}, {"PEN"}, {"PGK"}, {"PHP"}, {"PKR"}, \
    {"PLN"}, {"PYG"}, {"QAR"}, {"RON"}, {"RSD"}, {"RUB"}, {"RWF"}, {"SAR"}, \
    {"SBD"}, {"SCR"}, {"SDG"}, {"SEK"}, {"SGD"}, {"SHP"}, {"SLE"}, {"SOS"}, \
    {"SRD"}, {"SSP"}, {"STN"}, {"SYP"}, {"SZL"}, {"THB"}, {"TJS"}, {"TMT"}, \
    {"TND"}, {"TOP"}, {"TRY"}, {"TTD"}, {"TWD"}, {"TZS"}, {"UAH"}, {"UGX"}, \
    {"USD"}, {"USN"}, {"UYI"}, {"UYU"}, {"UYW"}, {"UZS"}, {"VED"}, {"VES"}, \
    {"VND"}, {"VUV"}, {"WST"}, {"XAF"}, {"XCD"}, {"XCG"}, {"XDR"}, {"XOF"}, \
    {"XPF"}, {"YER"}, {"ZAR"}, {"ZMW"}, {"ZWG"}

/* In each string the code and its sign: first those of all regions that say nothing else. */
static const char currency_signs[] =
    "AUDA$\0"
    "BRLR$\0"
    "CADCA$\0"
    "CNYCN¥\0"
    "EUR€\0"
    "GBP£\0"
    "HKDHK$\0"
    "ILS₪\0"
    "INR₹\0"
    "JPYJP¥\0"
    "KRW₩\0"
    "MXNMX$\0"
    "NZDNZ$\0"
    "PHP₱\0"
    "TWDNT$\0"
    "USDUS$\0"
    "VND₫\0"
    "XAFFCFA\0"
    "XCDEC$\0"
    "XCGCg.\0"
    "XOFF CFA\0"
    "XPFCFPF\0"
    ;

/* Other signs that mean one currency, wherever they stand. */
static const char currency_other_signs[] =
    "AFN؋\0"
    "AMD֏\0"
    "AZN₼\0"
    "BDT৳\0"
    "CRC₡\0"
    "CZKKč\0"
    "EGPE£\0"
    "GEL₾\0"
    "GHSGH₵\0"
    "KGS⃀\0"
    "KHR៛\0"
    "KZT₸\0"
    "LAK₭\0"
    "LBPL£\0"
    "MNT₮\0"
    "NGN₦\0"
    "CADC$\0"
    "PLNzł\0"
    "PYG₲\0"
    "RUB₽\0"
    "THB฿\0"
    "TOPT$\0"
    "TRY₺\0"
    "UAH₴\0"
    "AEDد.إ.\0"
    "AUDAU$\0"
    "BHDد.ب.\0"
    "DZDد.ج.\0"
    "EGPج.م.\0"
    "GBPUK£\0"
    "IQDد.ع.\0"
    "IRRر.إ.\0"
    "JODد.أ.\0"
    "KWDد.ك.\0"
    "LBPل.ل.\0"
    "LYDد.ل.\0"
    "MADد.م.\0"
    "MRUأ.م.\0"
    "OMRر.ع.\0"
    "QARر.ق.\0"
    "SARر.س.\0"
    "SDGج.س.\0"
    "SYPل.س.\0"
    "TNDد.ت.\0"
    "YERر.ي.\0"
    "PENS/\0"
    "CAD$CA\0"
    "CNY¥CN\0"
    "HKD$HK\0"
    "IRRریال\0"
    "MXN$MX\0"
    "NZD$NZ\0"
    "XCD$EC\0"
    "XOFفرانک CFA\0"
    "ARS$AR\0"
    "AUD$AU\0"
    "BMD$BM\0"
    "BND$BN\0"
    "BZD$BZ\0"
    "CLP$CL\0"
    "COP$CO\0"
    "FJD$FJ\0"
    "FKP£FK\0"
    "GBP£GB\0"
    "GIP£GI\0"
    "LBP£LB\0"
    "NAD$NA\0"
    "SBD$SB\0"
    "SGD$SG\0"
    "SRD$SR\0"
    "TTD$TT\0"
    "USD$US\0"
    "UYU$UY\0"
    "WST$WS\0"
    "AUD$ AU\0"
    "HKD$ HK\0"
    "NZD$ NZ\0"
    "SGD$ SG\0"
    "USD$ US\0"
    "CNY元\0"
    "JPY￥\0"
    "FJDFJ$\0"
    "SBDSI$\0"
    "TMTТМТ\0"
    "BBDBds$\0"
    "BMDBM$\0"
    "BRLBR$\0"
    "BSDBS$\0"
    "BZDBZ$\0"
    "DOPRD$\0"
    "EGPEG£\0"
    "JMDJM$\0"
    "USDUS-$\0"
    "RONlei\0";
/* clang-format on */
