/* train_export.h - the trained network as quantised sections of the model file. */
#ifndef TOOLS_TRAIN_EXPORT_H
#define TOOLS_TRAIN_EXPORT_H

#include "tools/train_net.h"

/* Adds sections "vocab", "embed", "encoder" and "parser" (extract/lang/encoder.h). */
void export_network(const struct net *net, const struct vocabulary *words,
                    struct model_writer *writer);

#endif
