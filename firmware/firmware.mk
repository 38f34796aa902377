# The images of devices; firmware/README.md says what they are.
#   make image      build/motograph-arm64.img, the card of a Raspberry Pi;   ARCH=amd64  the disk of a PC
#   make bundle     build/motograph-arm64.raucb, an update from that image;  FIRMWARE_KEY=, FIRMWARE_CERT= sign it
image:
	@firmware/image $(or $(ARCH),arm64)
bundle:
	@firmware/bundle $(or $(ARCH),arm64)
.PHONY: image bundle
SCRIPTS += $(addprefix firmware/,image root userns prune keys sbom bundle dist boot/raspberry boot/trees initramfs/make device-amd64/usr/bin/grub-editenv) $(filter-out %/wifi %/keys %/imager,$(wildcard firmware/device/usr/lib/motograph/*))
